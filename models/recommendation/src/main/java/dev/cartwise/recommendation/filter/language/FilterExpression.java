package dev.cartwise.recommendation.filter.language;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A parsed filter: steps that each narrow the items down further.
 *
 * @param steps at least one
 */
public record FilterExpression(List<FilterStep> steps) {

  /** The longest expression, in characters. */
  public static final int MAX_LENGTH = 2500;

  public FilterExpression {
    steps = List.copyOf(steps);
  }

  /**
   * Parses an expression of 1 to {@link #MAX_LENGTH} characters.
   *
   * @throws FilterException naming the first place that is wrong
   */
  public static FilterExpression parse(String expression) {
    if (expression.length() > MAX_LENGTH) {
      throw FilterException.at(
          MAX_LENGTH + 1,
          expression.substring(MAX_LENGTH, MAX_LENGTH + 1),
          "the expression is longer than " + MAX_LENGTH + " characters");
    }
    return new FilterExpression(new Parser(Lexer.tokens(expression)).steps());
  }

  /** The names of the parameters, without the dollar. */
  public Set<String> parameters() {
    return operands()
        .filter(Operand.Parameter.class::isInstance)
        .map(operand -> ((Operand.Parameter) operand).name())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Tells whether properties of the user decide anything. */
  public boolean asksAboutUser() {
    return conditions().anyMatch(c -> c.field().dataset() == Field.Dataset.CURRENT_USER)
        || operands().anyMatch(FilterExpression::isPropertyOfUser);
  }

  /** The columns of the items that it looks at, in upper case. */
  public Set<String> columns() {
    return conditions()
        .map(Condition::field)
        .filter(field -> field.dataset() == Field.Dataset.ITEMS)
        .map(Field::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isPropertyOfUser(Operand operand) {
    return operand instanceof Operand.Property property && property.owner() == Operand.Owner.USER;
  }

  private Stream<Condition> conditions() {
    return steps.stream().flatMap(FilterStep::conditions);
  }

  private Stream<Operand> operands() {
    return conditions().flatMap(condition -> condition.operands().stream());
  }
}
