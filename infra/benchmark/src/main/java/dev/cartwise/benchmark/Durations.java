package dev.cartwise.benchmark;

import java.util.Arrays;

/** Measured times and their percentiles. */
final class Durations {
  private double[] millis = new double[1024];
  private int count;

  void add(double newMillis) {
    if (count == millis.length) {
      millis = Arrays.copyOf(millis, count * 2);
    }
    millis[count++] = newMillis;
  }

  int count() {
    return count;
  }

  /**
   * The nearest-rank percentile in milliseconds; NaN without measurements.
   *
   * @param share 0 to 1, for example 0.99
   */
  double percentile(double share) {
    if (count == 0) {
      return Double.NaN;
    }
    double[] sorted = Arrays.copyOf(millis, count);
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(share * count);
    return sorted[Math.max(0, Math.min(count, rank) - 1)];
  }

  double median() {
    return percentile(0.5);
  }
}
