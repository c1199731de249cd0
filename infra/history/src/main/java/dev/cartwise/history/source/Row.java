package dev.cartwise.history.source;

import org.jspecify.annotations.Nullable;

/** The values of a record by the columns that were asked for when its file was opened. */
@FunctionalInterface
public interface Row {

  /**
   * A value without surrounding blanks, or null where the record has none.
   *
   * @param column the place of the column's name among those asked for
   */
  @Nullable String value(int column);

  /**
   * The column that tells of this row alone; empty if it is a whole line, or has no such column.
   */
  default String where() {
    return "";
  }
}
