package dev.cartwise.history.importing;

import dev.cartwise.contracts.Interaction;
import dev.cartwise.history.HistoryFile;
import dev.cartwise.history.HistoryReader;
import dev.cartwise.history.Position;
import dev.cartwise.history.importing.ImportProgress.Step;
import dev.cartwise.history.importing.state.DiskTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/** Reads files as an import does, and stores nothing but the lines that it would reject. */
public final class FileCheck {

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
    long records = 0;
    try (HistoryReader<R> reader = file.open(Position.START);
        RejectFile rejects = RejectFile.open(RejectFile.of(file.path()), 0)) {
      CheckedLines<R> lines = new CheckedLines<>(reader, rejects, 0, 0);
      long total = Files.size(file.path());
      for (List<R> line = lines.next(); line != null; line = lines.next()) {
        for (R record : line) {
          records++;
          if (record instanceof Interaction event) {
            unmapped.add(event);
          }
        }
        lines.tell(progress, total);
      }
      progress.at(Step.READING, total, total);
      double seconds = (System.nanoTime() - startNanos) / 1e9;
      return new ImportSummary(
          lines.rows(), records, 0, lines.rejected(), seconds, unmapped.counts());
    } catch (IOException e) {
      throw DiskTrouble.told(file.path(), e);
    }
  }
}
