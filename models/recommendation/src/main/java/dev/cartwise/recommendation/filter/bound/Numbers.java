package dev.cartwise.recommendation.filter.bound;

/** Numbers as shops and requests write them. */
final class Numbers {

  private Numbers() {}

  /** The text as a finite number, else NaN. */
  static double parse(String text) {
    try {
      double number = Double.parseDouble(text);
      return Double.isFinite(number) ? number : Double.NaN;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
