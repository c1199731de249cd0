package dev.cartwise.recommendation.filter.language;

import java.util.Arrays;
import java.util.Optional;

/** A comparison of numbers. */
public enum NumberOperator {
  EQUAL("="),
  NOT_EQUAL("!="),
  LESS("<"),
  AT_MOST("<="),
  GREATER(">"),
  AT_LEAST(">=");

  private final String symbol;

  NumberOperator(String symbol) {
    this.symbol = symbol;
  }

  static Optional<NumberOperator> of(Token token) {
    return token.kind() != Token.Kind.SYMBOL
        ? Optional.empty()
        : Arrays.stream(values()).filter(each -> each.symbol.equals(token.text())).findFirst();
  }

  /**
   * Compares; a left side that is NaN, no number, is only {@link #NOT_EQUAL} to anything.
   *
   * @param right not NaN
   */
  public boolean test(double left, double right) {
    return switch (this) {
      case EQUAL -> left == right;
      case NOT_EQUAL -> left != right;
      case LESS -> left < right;
      case AT_MOST -> left <= right;
      case GREATER -> left > right;
      case AT_LEAST -> left >= right;
    };
  }
}
