package dev.cartwise.history.mapping.description;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where a line of CSV tells of several items side by side. In a column's name {@code {n}} stands
 * for 1, 2, 3 and so on.
 *
 * @param packed columns of which a cell tells all of an item, and one without {@code {n}} all of
 *     several items
 * @param columns columns of which a cell tells one thing of an item, by what that is
 */
public record LineItemColumns(List<String> packed, Map<String, List<String>> columns) {

  private static final String NUMBER = "{n}";

  public LineItemColumns {
    packed = packed == null ? List.of() : List.copyOf(packed);
    columns =
        columns == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }

  /** All names, as they are written here. */
  public Stream<String> names() {
    return Stream.concat(packed.stream(), columns.values().stream().flatMap(List::stream));
  }

  /** Whether a column tells of one item alone. */
  public static boolean isOfOne(String column) {
    return column.contains(NUMBER);
  }

  /** The name of a column that tells of one item, for the item of a number. */
  public static String numbered(String column, int number) {
    return column.replace(NUMBER, Integer.toString(number));
  }
}
