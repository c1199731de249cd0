package dev.cartwise.training.recommendation.report;

import dev.cartwise.training.page.Markup;
import dev.cartwise.training.page.Section;
import dev.cartwise.training.page.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A member of the figures that holds figures with intervals by name, such as the baselines or the
 * ablations, as a table with a row each.
 */
final class RankerTable {

  private static final Map<String, String> HEADINGS = new LinkedHashMap<>();

  static {
    HEADINGS.put("baselines", "Baselines");
    HEADINGS.put("ablations", "Ablations");
    HEADINGS.put("segments", "Parts of the questions");
    HEADINGS.put("learningCurve", "By the number of shoppers learned from");
  }

  private RankerTable() {}

  /** The sections of a report's figures, and no others. */
  static List<Section> sections(Map<String, Object> figures) {
    List<Section> sections = new ArrayList<>();
    HEADINGS.forEach(
        (member, heading) -> {
          if (figures.get(member) instanceof Map<?, ?> rows) {
            html(rows)
                .ifPresent(
                    table ->
                        sections.add(
                            new Section(
                                heading,
                                "Each figure with its 95 % interval over shoppers; ties count"
                                    + " against the answer.",
                                table)));
          }
        });
    return sections;
  }

  /** Tells whether a member of the figures has a table of its own. */
  static boolean shows(String member) {
    return HEADINGS.containsKey(member);
  }

  private static Optional<String> html(Map<?, ?> rows) {
    List<String> metrics = metrics(rows);
    if (metrics.isEmpty()) {
      return Optional.empty();
    }
    List<String> headings = new ArrayList<>(List.of(""));
    headings.addAll(metrics);
    Table table = new Table(headings.toArray(String[]::new));
    rows.forEach(
        (name, row) ->
            table.row(
                name.toString(),
                metrics.stream()
                    .map(metric -> cell((Map<?, ?>) row, metric))
                    .toArray(String[]::new)));
    return Optional.of(table.html());
  }

  private static List<String> metrics(Map<?, ?> rows) {
    return rows.values().stream()
        .map(row -> ((Map<?, ?>) row).get("intervals"))
        .limit(1)
        .flatMap(intervals -> intervals instanceof Map<?, ?> map ? map.keySet().stream() : null)
        .map(Object::toString)
        .toList();
  }

  private static String cell(Map<?, ?> row, String metric) {
    if (row.get("intervals") instanceof Map<?, ?> intervals
        && intervals.get(metric) instanceof List<?> ends) {
      return number(row.get(metric))
          + " ("
          + number(ends.get(0))
          + " to "
          + number(ends.get(1))
          + ")";
    }
    return number(row.get(metric));
  }

  private static String number(@Nullable Object value) {
    return Markup.number(value instanceof Double figure ? figure : Double.NaN);
  }
}
