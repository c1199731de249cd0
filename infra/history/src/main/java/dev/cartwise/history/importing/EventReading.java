package dev.cartwise.history.importing;

import dev.cartwise.contracts.Interaction;
import dev.cartwise.history.HistoryFile;
import dev.cartwise.history.HistoryReader;
import dev.cartwise.history.importing.ImportProgress.Step;
import dev.cartwise.history.importing.spill.Partitions;
import dev.cartwise.history.importing.spill.Spill;
import dev.cartwise.history.importing.state.Checkpoint;
import dev.cartwise.history.importing.state.ImportDirectory;
import java.io.IOException;
import java.util.List;

/** Reads a file of events to its end, from where an earlier run wrote down that it was. */
final class EventReading {

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
  Checkpoint run(Checkpoint from) throws IOException, InterruptedException {
    UnmappedTypes unmapped = new UnmappedTypes(from.unmapped());
    Partitions partitions = new Partitions(from.partitions());
    Checkpoint last;
    try (HistoryReader<Interaction> reader = file.open(from.position());
        RejectFile rejects = RejectFile.open(RejectFile.of(file.path()), from.rejectBytes());
        Spill spill = new Spill(directory.of(from.name()), partitions, from.spill());
        LateCheckpoints checkpoints = new LateCheckpoints(directory, spill, rejects)) {
      CheckedLines<Interaction> lines =
          new CheckedLines<>(reader, rejects, from.rows(), from.rejected());
      for (List<Interaction> line = lines.next(); line != null; line = lines.next()) {
        for (Interaction event : line) {
          unmapped.add(event);
          spill.add(event);
        }
        lines.tell(progress, from.file().bytes());
        if (lines.rows() % linesBetweenCheckpoints == 0) {
          checkpoints.write(next(from, lines, false, rejects, unmapped, spill));
        }
      }
      last = next(from, lines, true, rejects, unmapped, spill);
      checkpoints.write(last);
      checkpoints.await();
    }
    progress.at(Step.READING, from.file().bytes(), from.file().bytes());
    return last;
  }

  private static Checkpoint next(
      Checkpoint from,
      CheckedLines<Interaction> lines,
      boolean isRead,
      RejectFile rejects,
      UnmappedTypes unmapped,
      Spill spill)
      throws IOException {
    return new Checkpoint(
        from.name(),
        from.file(),
        from.startedMillis(),
        from.partitions(),
        lines.position(),
        isRead,
        lines.rows(),
        lines.rejected(),
        rejects.flush(),
        unmapped.counts(),
        spill.flush());
  }
}
