package dev.cartwise.history.mapping.description;

import java.util.List;

/**
 * Columns that only the first line of a group tells, as exports of orders do.
 *
 * @param by the column whose value a group has in common; empty on a line that belongs to the last
 *     group
 * @param columns the columns whose values hold for the whole group
 */
public record FillDown(String by, List<String> columns) {

  public FillDown {
    if (by == null || by.isEmpty()) {
      throw new IllegalArgumentException("\"by\" must name a column");
    }
    columns = columns == null ? List.of() : List.copyOf(columns);
  }
}
