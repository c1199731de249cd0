package dev.cartwise.history.mapping;

import dev.cartwise.history.mapping.description.MappingFile;
import dev.cartwise.history.source.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Which rows of a file a mapping wants. A pattern is a value; {@code C*} is every value that begins
 * with C, {@code *} every value, and an empty one is no value.
 */
final class LineFilter {

  private final List<Condition> conditions = new ArrayList<>();

  private record Condition(int column, List<Predicate<String>> patterns, boolean isWanted) {

    boolean allows(Row row) {
      String value = Objects.requireNonNullElse(row.value(column), "");
      for (Predicate<String> pattern : patterns) {
        if (pattern.test(value)) {
          return isWanted;
        }
      }
      return !isWanted;
    }
  }

  /**
   * @param columns of a file; a column that it does not have leaves nothing out
   */
  LineFilter(MappingFile mapping, Columns columns) {
    mapping.only().forEach((column, patterns) -> add(column, patterns, true, columns));
    mapping.leaveOut().forEach((column, patterns) -> add(column, patterns, false, columns));
  }

  private void add(String column, List<String> patterns, boolean isWanted, Columns columns) {
    Source source = columns.source(List.of(column));
    if (!source.isNothing()) {
      conditions.add(
          new Condition(
              source.columns()[0], patterns.stream().map(LineFilter::pattern).toList(), isWanted));
    }
  }

  private static Predicate<String> pattern(String pattern) {
    if (!pattern.endsWith("*")) {
      return pattern::equals;
    }
    String beginning = pattern.substring(0, pattern.length() - 1);
    return value -> !value.isEmpty() && value.startsWith(beginning);
  }

  /** Whether a row is wanted. */
  boolean wants(Row row) {
    for (Condition condition : conditions) {
      if (!condition.allows(row)) {
        return false;
      }
    }
    return true;
  }

  /** The rows that are wanted. */
  List<Row> wanted(List<Row> rows) {
    return rows.size() == 1
        ? wants(rows.get(0)) ? rows : List.of()
        : rows.stream().filter(this::wants).toList();
  }
}
