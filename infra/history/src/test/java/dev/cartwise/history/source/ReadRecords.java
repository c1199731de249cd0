package dev.cartwise.history.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All records of a file as lines of text, for assertions: number, values or problem. */
final class ReadRecords {

  private ReadRecords() {}

  static List<String> of(Path file, FileFormat format, List<String> columns) throws IOException {
    return from(file, format, columns, 0, 0);
  }

  static List<String> from(
      Path file, FileFormat format, List<String> columns, long bytes, long lines)
      throws IOException {
    try (Records records = format.open(file, columns, bytes, lines)) {
      return rest(records, columns.size());
    }
  }

  static List<String> rest(Records records, int columns) throws IOException {
    List<String> all = new ArrayList<>();
    while (records.advance()) {
      all.add(current(records, columns));
    }
    return all;
  }

  static String current(Records records, int columns) {
    if (records.problem() != null) {
      return records.line() + "! " + records.problem();
    }
    List<String> rows = new ArrayList<>();
    for (Row row : records.rows()) {
      List<String> values = new ArrayList<>();
      for (int column = 0; column < columns; column++) {
        values.add(String.valueOf(row.value(column)));
      }
      rows.add(String.join("|", values));
    }
    return records.line() + ": " + String.join(" & ", rows);
  }
}
