package dev.cartwise.history.mapping;

import dev.cartwise.history.mapping.description.Cleaning;
import dev.cartwise.history.source.Row;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows whose values are cleaned as a mapping says. */
final class CleanRows {

  private final @Nullable Cleaning[] cleanings;

  /**
   * @param columns all that are asked for, none of which is added later
   */
  CleanRows(Map<String, Cleaning> clean, Columns columns) {
    this.cleanings = columns.names().stream().map(clean::get).toArray(Cleaning[]::new);
  }

  private boolean isNeeded() {
    for (Cleaning each : cleanings) {
      if (each != null) {
        return true;
      }
    }
    return false;
  }

  /** The rows, cleaned. */
  List<Row> of(List<Row> rows) {
    return isNeeded() ? rows.stream().map(this::clean).toList() : rows;
  }

  private Row clean(Row row) {
    return new CleanRow(row, cleanings);
  }

  private record CleanRow(Row row, @Nullable Cleaning[] cleanings) implements Row {

    @Override
    public @Nullable String value(int column) {
      String value = row.value(column);
      Cleaning cleaning = cleanings[column];
      return value == null || cleaning == null ? value : cleaning.of(value);
    }

    @Override
    public String where() {
      return row.where();
    }
  }
}
