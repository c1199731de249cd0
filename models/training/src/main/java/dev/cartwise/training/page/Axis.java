package dev.cartwise.training.page;

import java.util.List;

/**
 * The values that an axis shows.
 *
 * @param low the first
 * @param high the last, above the first
 */
public record Axis(double low, double high) {
  /** Shares and probabilities. */
  public static final Axis SHARE = new Axis(0, 1);

  private static final Axis NOTHING = SHARE;

  /** From 0 to the highest of some values; those that are no number do not count. */
  public static Axis fromZero(List<Double> values) {
    double most =
        values.stream().filter(Double::isFinite).mapToDouble(Double::doubleValue).max().orElse(0);
    return most > 0 ? new Axis(0, most) : NOTHING;
  }

  /** From the lowest to the highest of some values; those that are no number do not count. */
  public static Axis around(double[] values) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      if (Double.isFinite(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    if (low < high) {
      return new Axis(low, high);
    }
    return low == high ? new Axis(low - 0.5, high + 0.5) : NOTHING;
  }

  double share(double value) {
    return (value - low) / (high - low);
  }

  double[] marks() {
    return new double[] {low, (low + high) / 2, high};
  }
}
