package dev.cartwise.artifactstore.promotion;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A mean of paired differences with its 95 % percentile bootstrap interval (Efron 1979).
 *
 * @param mean mean difference
 * @param low 2.5 % point of the resampled means
 * @param high 97.5 % point
 */
public record BootstrapInterval(double mean, double low, double high) {

  private static final int RESAMPLES = 1000;
  private static final double TAIL = 0.025;

  /** The interval of the mean of some differences; all NaN without any. */
  public static BootstrapInterval of(double[] differences, long seed) {
    int n = differences.length;
    if (n == 0) {
      return new BootstrapInterval(Double.NaN, Double.NaN, Double.NaN);
    }
    SplittableRandom random = new SplittableRandom(seed);
    double[] means = new double[RESAMPLES];
    for (int r = 0; r < RESAMPLES; r++) {
      double sum = 0;
      for (int i = 0; i < n; i++) {
        sum += differences[random.nextInt(n)];
      }
      means[r] = sum / n;
    }
    Arrays.sort(means);
    return new BootstrapInterval(
        Arrays.stream(differences).average().orElse(Double.NaN),
        means[(int) (RESAMPLES * TAIL)],
        means[(int) (RESAMPLES * (1 - TAIL))]);
  }
}
