package dev.cartwise.history.importing;

import dev.cartwise.history.HistoryReader;
import dev.cartwise.history.Position;
import dev.cartwise.history.ReadLine;
import dev.cartwise.history.Rejection;
import dev.cartwise.history.importing.ImportProgress.Step;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file, counted; what is rejected of them goes into the file beside.
 *
 * @param <R> an event, an item or a user
 */
final class CheckedLines<R> {

  private static final int LINES_BETWEEN_PROGRESS = 1 << 14;

  private final HistoryReader<R> reader;
  private final RejectFile rejects;
  private long rows;
  private long rejected;

  /**
   * @param rows lines that an earlier run read
   * @param rejected lines among them that were rejected
   */
  CheckedLines(HistoryReader<R> reader, RejectFile rejects, long rows, long rejected) {
    this.reader = reader;
    this.rejects = rejects;
    this.rows = rows;
    this.rejected = rejected;
  }

  /** The records of the next line, none of a rejected one; null at the end of the file. */
  @Nullable List<R> next() throws IOException {
    ReadLine<R> line = reader.next();
    if (line == null) {
      return null;
    }
    rows++;
    Rejection rejection = line.rejection();
    if (rejection != null) {
      rejected++;
      rejects.add(line.line(), rejection);
    }
    return line.records();
  }

  long rows() {
    return rows;
  }

  long rejected() {
    return rejected;
  }

  /** Where the line begins that is next. */
  Position position() {
    return reader.position();
  }

  /** Tells now and then how much of the file was read. */
  void tell(ImportProgress progress, long total) {
    if (rows % LINES_BETWEEN_PROGRESS == 0) {
      progress.at(Step.READING, reader.storedBytes(), total);
    }
  }
}
