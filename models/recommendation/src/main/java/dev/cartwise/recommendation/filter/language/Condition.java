package dev.cartwise.recommendation.filter.language;

import java.util.List;

/** One test of a field. */
public sealed interface Condition {

  /** What is tested. */
  Field field();

  /** What it is tested against. */
  List<Operand> operands();

  /**
   * The field has one of the values, compared as exact texts; event types in any case.
   *
   * @param negated true for {@code NOT IN}
   */
  record Membership(Field field, boolean negated, List<Operand> operands) implements Condition {
    public Membership {
      operands = List.copyOf(operands);
    }
  }

  /** The field, as a number, compares so with another number. */
  record Comparison(Field field, NumberOperator operator, Operand right) implements Condition {
    @Override
    public List<Operand> operands() {
      return List.of(right);
    }
  }
}
