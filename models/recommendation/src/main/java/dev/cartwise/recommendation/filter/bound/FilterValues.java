package dev.cartwise.recommendation.filter.bound;

import dev.cartwise.recommendation.filter.language.Condition;
import dev.cartwise.recommendation.filter.language.FilterException;
import dev.cartwise.recommendation.filter.language.FilterExpression;
import dev.cartwise.recommendation.filter.language.FilterStep;
import dev.cartwise.recommendation.filter.language.Operand;
import dev.cartwise.recommendation.filter.language.QuotedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values that a request gives to a filter's parameters.
 *
 * @param byParameter at least one value each
 */
record FilterValues(Map<String, List<String>> byParameter) {

  private static final Pattern QUOTED =
      Pattern.compile("\\s*\"" + QuotedText.INSIDE + "\"\\s*(,|$)");

  /**
   * Reads values as they are sent: a single one as it is, or each in double quotes with commas
   * between them.
   *
   * @throws FilterException if a value is malformed, belongs to no parameter, or is missing where
   *     an {@code INCLUDE} needs it
   */
  static FilterValues of(FilterExpression expression, Map<String, String> sent) {
    for (String name : sent.keySet()) {
      if (!expression.parameters().contains(name)) {
        throw FilterException.ofParameter(name, "the filter has no such parameter");
      }
    }
    Map<String, List<String>> byParameter = new TreeMap<>();
    sent.forEach((name, text) -> byParameter.put(name, split(name, text)));
    for (FilterStep step : expression.steps()) {
      if (step.action() == FilterStep.Action.INCLUDE) {
        step.conditions().forEach(condition -> requireAll(condition, byParameter));
      }
    }
    return new FilterValues(byParameter);
  }

  private static void requireAll(Condition condition, Map<String, List<String>> values) {
    for (Operand operand : condition.operands()) {
      if (operand instanceof Operand.Parameter parameter && !values.containsKey(parameter.name())) {
        throw FilterException.ofParameter(
            parameter.name(), "an INCLUDE filter needs the value of every parameter");
      }
    }
  }

  private static List<String> split(String name, String text) {
    if (!text.strip().startsWith("\"")) {
      if (text.isBlank() || text.indexOf(',') >= 0) {
        throw FilterException.ofParameter(name, "put each value in double quotes: '" + text + "'");
      }
      return List.of(text.strip());
    }
    List<String> values = new ArrayList<>();
    Matcher matcher = QUOTED.matcher(text);
    int next = 0;
    boolean more = true;
    while (more && matcher.region(next, text.length()).lookingAt()) {
      values.add(QuotedText.plain(matcher.group(1)));
      next = matcher.end();
      more = matcher.group(2).equals(",");
    }
    if (more || next != text.length()) {
      throw FilterException.ofParameter(name, "put each value in double quotes: '" + text + "'");
    }
    return values;
  }

  /** The values of a parameter, none if the request does not give any. */
  List<String> of(String parameter) {
    return byParameter.getOrDefault(parameter, List.of());
  }
}
