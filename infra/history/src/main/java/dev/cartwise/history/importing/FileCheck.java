package dev.cartwise.history.importing;

import dev.cartwise.contracts.Interaction;
import dev.cartwise.history.HistoryFile;
import dev.cartwise.history.HistoryReader;
import dev.cartwise.history.Position;
import dev.cartwise.history.ReadLine;
import dev.cartwise.history.Rejection;
import dev.cartwise.history.importing.ImportProgress.Step;
import dev.cartwise.history.importing.state.DiskTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;

/** Reads files as an import does, and stores nothing but the lines that it would reject. */
public final class FileCheck {

  private static final int LINES_BETWEEN_PROGRESS = 1 << 14;

  private final ImportProgress progress;

  public FileCheck(ImportProgress progress) {
    this.progress = progress;
  }

  /**
   * What an import into an empty system would tell, without repetitions.
   *
   * @throws dev.cartwise.history.HistoryException that says what keeps it from being read
   */
  public <R> ImportSummary run(HistoryFile<R> file) {
    UnmappedTypes unmapped = new UnmappedTypes(Map.of());
    long startNanos = System.nanoTime();
    long rows = 0;
    long rejected = 0;
    long records = 0;
    try (HistoryReader<R> reader = file.open(Position.START);
        RejectFile rejects = RejectFile.open(RejectFile.of(file.path()), 0)) {
      long total = Files.size(file.path());
      for (ReadLine<R> line = reader.next(); line != null; line = reader.next()) {
        rows++;
        Rejection rejection = line.rejection();
        if (rejection != null) {
          rejected++;
          rejects.add(line.line(), rejection);
        }
        for (R record : line.records()) {
          records++;
          if (record instanceof Interaction event) {
            unmapped.add(event);
          }
        }
        if (rows % LINES_BETWEEN_PROGRESS == 0) {
          progress.at(Step.READING, reader.storedBytes(), total);
        }
      }
      progress.at(Step.READING, total, total);
    } catch (IOException e) {
      throw DiskTrouble.told(file.path(), e);
    }
    double seconds = (System.nanoTime() - startNanos) / 1e9;
    return new ImportSummary(rows, records, 0, rejected, seconds, unmapped.counts());
  }
}
