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
}
