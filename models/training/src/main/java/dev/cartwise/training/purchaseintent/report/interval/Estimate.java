package dev.cartwise.training.purchaseintent.report.interval;

import java.util.Arrays;

/**
 * A figure with its 95 % percentile bootstrap interval (Efron 1979).
 *
 * @param value the figure; not a number where it is not defined
 * @param low 2.5 % point of the figure over the draws; not a number where few draws define it
 * @param high 97.5 % point likewise
 */
public record Estimate(double value, double low, double high) {
  private static final double TAIL = 0.025;

  /** A figure beside what the draws gave; a draw that is not a number does not count. */
  static Estimate of(double value, double[] draws) {
    double[] defined = Arrays.stream(draws).filter(Double::isFinite).sorted().toArray();
    if (defined.length * 2 <= draws.length) {
      return new Estimate(value, Double.NaN, Double.NaN);
    }
    return new Estimate(value, at(defined, TAIL), at(defined, 1 - TAIL));
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))];
  }

  /** Tells whether the interval is on one side of zero. */
  public boolean isClear() {
    return low > 0 || high < 0;
  }
}
