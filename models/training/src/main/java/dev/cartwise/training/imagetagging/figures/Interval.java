package dev.cartwise.training.imagetagging.figures;

import java.util.Arrays;

/**
 * A 95 % interval by the percentile bootstrap (Efron and Tibshirani, 1993).
 *
 * @param low 2.5 % point
 * @param high 97.5 % point
 */
public record Interval(double low, double high) {

  private static final double TAIL = 0.025;

  static Interval of(double[] draws) {
    double[] sorted = draws.clone();
    Arrays.sort(sorted);
    int cut = (int) (sorted.length * TAIL);
    return new Interval(sorted[cut], sorted[sorted.length - 1 - cut]);
  }
}
