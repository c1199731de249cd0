package dev.cartwise.history.mapping.proposal;

import dev.cartwise.history.source.FileFormat;
import dev.cartwise.history.source.Records;
import dev.cartwise.history.source.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the columns of a file's first lines hold. */
final class FileSurvey {

  private static final int MOST_LINES = 500_000;
  private static final ColumnValues NONE = new ColumnValues();

  private final Map<String, ColumnValues> columns;

  private FileSurvey(Map<String, ColumnValues> columns) {
    this.columns = columns;
  }

  static FileSurvey of(Path file, FileFormat format, List<String> names) throws IOException {
    Map<String, ColumnValues> columns = new LinkedHashMap<>();
    names.forEach(name -> columns.put(name, new ColumnValues()));
    List<ColumnValues> inOrder = names.stream().map(columns::get).toList();
    try (Records records = format.open(file, names, 0, 0)) {
      for (int line = 0; line < MOST_LINES && records.advance(); line++) {
        if (records.problem() == null) {
          add(records.rows().get(0), inOrder);
        }
      }
    }
    return new FileSurvey(columns);
  }

  private static void add(Row row, List<ColumnValues> columns) {
    for (int column = 0; column < columns.size(); column++) {
      String value = row.value(column);
      if (value != null && !value.isEmpty()) {
        columns.get(column).add(value);
      }
    }
  }

  ColumnValues values(String column) {
    return columns.getOrDefault(column, NONE);
  }
}
