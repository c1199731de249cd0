package dev.cartwise.history.source;

import dev.cartwise.history.HistoryException;
import dev.cartwise.history.HistoryException.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * JSON lines: one object a line, in UTF-8.
 *
 * @param each the path of a list of which every element is a row of its own, or empty; an object
 *     without the list is one row
 */
public record JsonLinesFormat(String each) implements FileFormat {

  /**
   * Whether a file begins as JSON.
   *
   * @throws HistoryException if it begins with a list, which is not read
   */
  public static boolean fits(Path file) throws IOException {
    try (TextWindow window = new TextWindow(StoredText.open(file, 0), 0)) {
      window.skipByteOrderMark();
      int place = 0;
      while (Character.isWhitespace(window.at(place)) && place < Records.MAX_RECORD_BYTES) {
        place++;
      }
      if (window.at(place) == '[') {
        throw new HistoryException(
            Reason.FILE_UNREADABLE,
            file + ": is one JSON list; write one object a line, as jq -c '.[]' does");
      }
      return window.at(place) == '{';
    }
  }

  @Override
  public List<String> header() {
    return List.of();
  }

  @Override
  public boolean mayHave(String column) {
    return true;
  }

  @Override
  public Records open(Path file, List<String> columns, long bytes, long lines) throws IOException {
    return new JsonRecords(
        new TextWindow(StoredText.open(file, bytes), bytes), lines, each, columns);
  }
}
