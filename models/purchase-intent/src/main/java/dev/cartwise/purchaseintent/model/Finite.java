package dev.cartwise.purchaseintent.model;

/** The demand that a model's numbers are numbers. */
final class Finite {

  private Finite() {}

  /**
   * @throws IllegalArgumentException naming the place, if the value is NaN or infinite
   */
  static void check(String name, int index, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name + "[" + index + "] is not finite: " + value);
    }
  }

  /**
   * @throws IllegalArgumentException if the value is NaN or infinite
   */
  static void check(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " is not finite: " + value);
    }
  }
}
