package dev.cartwise.history.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.history.HistoryException;
import dev.cartwise.history.HistoryException.Reason;
import dev.cartwise.history.mapping.description.FillDown;
import dev.cartwise.history.source.Row;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows in which what only the first line of a group tells is told by every line of it. */
final class FilledRows {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final int by;
  private final int[] columns;

  /** The group's own value, then those of the columns. */
  private @Nullable String[] kept;

  FilledRows(FillDown fill, Columns all) {
    this.by = all.of(fill.by());
    this.columns = fill.columns().stream().mapToInt(all::of).toArray();
    this.kept = new @Nullable String[columns.length + 1];
  }

  /** The next row of the file, whether it is wanted or not. */
  Row next(Row row) {
    String group = row.value(by);
    if (group != null && !group.isEmpty() && !group.equals(kept[0])) {
      Arrays.fill(kept, null);
      kept[0] = group;
    }
    for (int i = 0; i < columns.length; i++) {
      String value = row.value(columns[i]);
      if (kept[i + 1] == null && value != null && !value.isEmpty()) {
        kept[i + 1] = value;
      }
    }
    return column -> value(row, column);
  }

  private @Nullable String value(Row row, int column) {
    String value = row.value(column);
    if (value != null && !value.isEmpty()) {
      return value;
    }
    if (column == by) {
      return kept[0];
    }
    for (int i = 0; i < columns.length; i++) {
      if (columns[i] == column) {
        return kept[i + 1];
      }
    }
    return value;
  }

  /** What a reader that goes on here must know, as text. */
  String memory() {
    try {
      return MAPPER.writeValueAsString(kept);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts are always JSON", e);
    }
  }

  /**
   * Goes on where another reader stopped.
   *
   * @param memory what {@link #memory} told there
   */
  void remember(String memory) {
    try {
      String[] read = MAPPER.readValue(memory, String[].class);
      if (read.length == kept.length) {
        kept = read;
        return;
      }
    } catch (JsonProcessingException e) {
      throw unreadable(memory, e);
    }
    throw unreadable(memory, null);
  }

  private static HistoryException unreadable(String memory, @Nullable Exception cause) {
    String sentence = "What a reader kept of the lines before cannot be read: " + memory;
    return cause == null
        ? new HistoryException(Reason.STATE_UNREADABLE, sentence)
        : new HistoryException(Reason.STATE_UNREADABLE, sentence, cause);
  }

  /** Rows of a list never belong to a group of lines. */
  List<Row> next(List<Row> rows) {
    return rows.size() == 1 ? List.of(next(rows.get(0))) : rows;
  }
}
