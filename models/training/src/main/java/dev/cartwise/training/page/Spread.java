package dev.cartwise.training.page;

/**
 * A named figure with its interval.
 *
 * @param name what was measured
 * @param value the figure; not a number where it could not be measured
 * @param low where the interval begins
 * @param high where it ends
 */
public record Spread(String name, double value, double low, double high) {

  double reach() {
    return Math.max(Math.abs(low), Math.abs(high));
  }

  /** The colour that tells whether the interval lies above, below or around zero. */
  String colour() {
    return low > 0 ? "--good" : high < 0 ? "--bad" : "--soft";
  }
}
