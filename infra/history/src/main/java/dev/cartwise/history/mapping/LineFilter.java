package dev.cartwise.history.mapping;

import dev.cartwise.history.mapping.description.MappingFile;
import dev.cartwise.history.source.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a file a mapping wants. A row that does not match its {@code only} is something
 * else than a record; one that matches its {@code leaveOut} is a record that is rejected.
 *
 * <p>A pattern is a value; {@code C*} is every value that begins with C, {@code *} every value, and
 * an empty one is no value.
 */
final class LineFilter {

  private final List<Condition> only;
  private final List<Condition> leaveOut;

  private record Condition(String name, int column, List<Predicate<String>> patterns) {

    boolean isMet(Row row) {
      String value = value(row);
      return patterns.stream().anyMatch(pattern -> pattern.test(value));
    }

    String value(Row row) {
      return Objects.requireNonNullElse(row.value(column), "");
    }
  }

  /**
   * @param columns of a file; about a column that it does not have nothing is asked
   */
  LineFilter(MappingFile mapping, Columns columns) {
    this.only = conditions(mapping.only(), columns);
    this.leaveOut = conditions(mapping.leaveOut(), columns);
  }

  private static List<Condition> conditions(Map<String, List<String>> patterns, Columns columns) {
    List<Condition> conditions = new ArrayList<>();
    patterns.forEach(
        (name, values) -> {
          Source source = columns.source(List.of(name));
          if (!source.isNothing()) {
            conditions.add(
                new Condition(
                    name,
                    source.columns()[0],
                    values.stream().map(LineFilter::predicate).toList()));
          }
        });
    return conditions;
  }

  private static Predicate<String> predicate(String pattern) {
    if (!pattern.endsWith("*")) {
      return pattern::equals;
    }
    String beginning = pattern.substring(0, pattern.length() - 1);
    return value -> !value.isEmpty() && value.startsWith(beginning);
  }

  /**
   * The rows that are wanted; none if the line is no record.
   *
   * @throws RejectedException if every record of the line is left out
   */
  List<Row> wanted(List<Row> rows) throws RejectedException {
    if (only.isEmpty() && leaveOut.isEmpty()) {
      return rows;
    }
    List<Row> records = rows.stream().filter(this::isRecord).toList();
    List<Row> wanted = records.stream().filter(row -> leftOut(row) == null).toList();
    if (wanted.isEmpty() && !records.isEmpty()) {
      Row first = records.get(0);
      Condition why = Objects.requireNonNull(leftOut(first));
      throw new RejectedException(why.name, "'" + why.value(first) + "' is left out by the mapping")
          .at(first.where());
    }
    return wanted;
  }

  private boolean isRecord(Row row) {
    for (Condition condition : only) {
      if (!condition.isMet(row)) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Condition leftOut(Row row) {
    for (Condition condition : leaveOut) {
      if (condition.isMet(row)) {
        return condition;
      }
    }
    return null;
  }
}
