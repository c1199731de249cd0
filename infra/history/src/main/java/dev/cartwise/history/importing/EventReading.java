package dev.cartwise.history.importing;

import dev.cartwise.contracts.Interaction;
import dev.cartwise.history.HistoryFile;
import dev.cartwise.history.HistoryReader;
import dev.cartwise.history.Position;
import dev.cartwise.history.ReadLine;
import dev.cartwise.history.Rejection;
import dev.cartwise.history.importing.ImportProgress.Step;
import dev.cartwise.history.importing.spill.Partitions;
import dev.cartwise.history.importing.spill.Spill;
import dev.cartwise.history.importing.state.Checkpoint;
import dev.cartwise.history.importing.state.ImportDirectory;
import java.io.IOException;

/** Reads a file of events to its end, from where an earlier run wrote down that it was. */
final class EventReading {

  private static final int LINES_BETWEEN_PROGRESS = 1 << 14;

  private final HistoryFile<Interaction> file;
  private final ImportDirectory directory;
  private final ImportProgress progress;
  private final int linesBetweenCheckpoints;

  EventReading(
      HistoryFile<Interaction> file,
      ImportDirectory directory,
      ImportProgress progress,
      int linesBetweenCheckpoints) {
    this.file = file;
    this.directory = directory;
    this.progress = progress;
    this.linesBetweenCheckpoints = linesBetweenCheckpoints;
  }

  /** Reads on from a checkpoint, and returns the last one. */
  Checkpoint run(Checkpoint from) throws IOException {
    UnmappedTypes unmapped = new UnmappedTypes(from.unmapped());
    Partitions partitions = new Partitions(from.partitions());
    Checkpoint last = from;
    try (HistoryReader<Interaction> reader = file.open(from.position());
        RejectFile rejects = RejectFile.open(RejectFile.of(file.path()), from.rejectBytes());
        Spill spill = new Spill(directory.of(from.name()), partitions, from.spill())) {
      long rows = from.rows();
      long rejected = from.rejected();
      for (ReadLine<Interaction> line = reader.next(); line != null; line = reader.next()) {
        rows++;
        Rejection rejection = line.rejection();
        if (rejection != null) {
          rejected++;
          rejects.add(line.line(), rejection);
        }
        for (Interaction event : line.records()) {
          unmapped.add(event);
          spill.add(event);
        }
        if (rows % LINES_BETWEEN_PROGRESS == 0) {
          progress.at(Step.READING, reader.storedBytes(), from.file().bytes());
        }
        if (rows % linesBetweenCheckpoints == 0) {
          last = next(from, reader.position(), false, rows, rejected, rejects, unmapped, spill);
        }
      }
      last = next(from, reader.position(), true, rows, rejected, rejects, unmapped, spill);
    }
    progress.at(Step.READING, from.file().bytes(), from.file().bytes());
    return last;
  }

  private Checkpoint next(
      Checkpoint from,
      Position position,
      boolean isRead,
      long rows,
      long rejected,
      RejectFile rejects,
      UnmappedTypes unmapped,
      Spill spill)
      throws IOException {
    Checkpoint next =
        new Checkpoint(
            from.name(),
            from.file(),
            from.startedMillis(),
            from.partitions(),
            position,
            isRead,
            rows,
            rejected,
            rejects.force(),
            unmapped.counts(),
            spill.force());
    directory.write(next);
    return next;
  }
}
