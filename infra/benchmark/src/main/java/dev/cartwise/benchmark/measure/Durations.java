package dev.cartwise.benchmark.measure;

import java.util.Arrays;

/** Measured times and their percentiles. */
public final class Durations {
  private double[] millis = new double[1024];
  private int count;

  public void add(double newMillis) {
    if (count == millis.length) {
      millis = Arrays.copyOf(millis, count * 2);
    }
    millis[count++] = newMillis;
  }

  public int count() {
    return count;
  }

  /**
   * The nearest-rank percentile in milliseconds; NaN without measurements.
   *
   * @param share 0 to 1, for example 0.99
   */
  public double percentile(double share) {
    if (count == 0) {
      return Double.NaN;
    }
    double[] sorted = Arrays.copyOf(millis, count);
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(share * count);
    return sorted[Math.max(0, Math.min(count, rank) - 1)];
  }

  public double median() {
    return percentile(0.5);
  }
}
