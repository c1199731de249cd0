package dev.cartwise.history.mapping;

import dev.cartwise.history.mapping.description.LineItemColumns;
import dev.cartwise.history.source.FileFormat;
import dev.cartwise.history.source.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The items that a line of CSV tells of side by side, each as a row of its own. A mapping asks for
 * what an item tells by names such as {@code lineItem.sku}. {@code lineItem.number} is its place in
 * the line, from 1.
 */
final class LineItems {

  private static final String MEMBER = "lineItem.";
  private static final String NUMBER = "number";

  private final List<Cell> packed = new ArrayList<>();
  private final List<Parts> apart = new ArrayList<>();
  private final @Nullable String[] members;

  /** A column that tells all of an item, or of several. */
  private record Cell(String name, int column, boolean isOfOne) {}

  /** The columns that tell of one item, by what they tell. */
  private record Parts(String first, Map<String, Integer> columns) {}

  /**
   * @param settings null if no line of the file tells of several items
   * @param columns all that are asked for, of what items tell too; only those of cells are added
   */
  LineItems(@Nullable LineItemColumns settings, FileFormat format, Columns columns) {
    if (settings != null && isTold(settings, format)) {
      for (String name : settings.packed()) {
        if (!LineItemColumns.isOfOne(name)) {
          addCell(name, false, format, columns);
        }
      }
      int number = 1;
      while (addItem(settings, number, format, columns)) {
        number++;
      }
    }
    this.members =
        columns.names().stream()
            .map(name -> isMember(name) ? name.substring(MEMBER.length()) : null)
            .toArray(String[]::new);
  }

  /** Whether a name is that of something that an item of a line tells. */
  static boolean isMember(String name) {
    return name.startsWith(MEMBER);
  }

  /** Whether a file has one of the columns. */
  static boolean isTold(@Nullable LineItemColumns settings, FileFormat format) {
    return settings != null
        && !format.header().isEmpty()
        && settings.names().anyMatch(name -> format.mayHave(LineItemColumns.numbered(name, 1)));
  }

  private boolean addItem(
      LineItemColumns settings, int number, FileFormat format, Columns columns) {
    int before = packed.size();
    for (String name : settings.packed()) {
      if (LineItemColumns.isOfOne(name)) {
        addCell(LineItemColumns.numbered(name, number), true, format, columns);
      }
    }
    Map<String, Integer> parts = new LinkedHashMap<>();
    List<String> names = new ArrayList<>();
    settings
        .columns()
        .forEach(
            (member, candidates) ->
                candidates.stream()
                    .map(name -> LineItemColumns.numbered(name, number))
                    .filter(format::mayHave)
                    .findFirst()
                    .ifPresent(
                        name -> {
                          parts.put(member, columns.of(name));
                          names.add(name);
                        }));
    if (!parts.isEmpty()) {
      apart.add(new Parts(names.get(0), parts));
    }
    return packed.size() > before || !parts.isEmpty();
  }

  private void addCell(String name, boolean isOfOne, FileFormat format, Columns columns) {
    if (format.mayHave(name)) {
      packed.add(new Cell(name, columns.of(name), isOfOne));
    }
  }

  /** Whether a line is one row. */
  boolean isNone() {
    return packed.isEmpty() && apart.isEmpty();
  }

  /**
   * The rows of a line's items, those of packed cells where there are any.
   *
   * @param rows of the line; the only one if it is CSV
   * @throws RejectedException if it tells of no item, or a cell is broken
   */
  List<Row> of(List<Row> rows) throws RejectedException {
    if (isNone()) {
      return rows;
    }
    Row line = rows.get(0);
    List<Row> items = new ArrayList<>();
    for (Cell cell : packed) {
      String text = line.value(cell.column);
      if (text != null && !text.isEmpty()) {
        List<Map<String, String>> told =
            cell.isOfOne
                ? List.of(PackedItems.one(cell.name, text))
                : PackedItems.several(cell.name, text);
        for (Map<String, String> item : told) {
          add(items, line, cell.name, item);
        }
      }
    }
    if (items.isEmpty()) {
      for (Parts each : apart) {
        Map<String, String> item = together(each, line);
        if (!item.isEmpty()) {
          add(items, line, each.first, item);
        }
      }
    }
    if (items.isEmpty()) {
      throw new RejectedException(
          packed.isEmpty() ? apart.get(0).first : packed.get(0).name, "names no item");
    }
    return items;
  }

  private static Map<String, String> together(Parts parts, Row line) {
    Map<String, String> item = new LinkedHashMap<>();
    parts.columns.forEach(
        (member, column) -> {
          String value = line.value(column);
          if (value != null && !value.isEmpty()) {
            item.put(member, value);
          }
        });
    return item;
  }

  private void add(List<Row> items, Row line, String where, Map<String, String> item) {
    item.put(NUMBER, Integer.toString(items.size() + 1));
    items.add(new ItemRow(line, where, item, members));
  }

  /** What one item tells, and what the line tells of all. */
  private record ItemRow(
      Row line, String where, Map<String, String> item, @Nullable String[] members) implements Row {

    @Override
    public @Nullable String value(int column) {
      String member = members[column];
      return member == null ? line.value(column) : item.get(member);
    }
  }
}
