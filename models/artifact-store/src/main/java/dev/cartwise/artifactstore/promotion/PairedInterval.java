package dev.cartwise.artifactstore.promotion;

/**
 * A mean of paired differences with its 95 % interval, for scores of which most are equal in pairs.
 *
 * <p>It is the interval of Agresti and Min for matched pairs ("Simple improved confidence intervals
 * for comparing matched proportions", Statistics in Medicine 24, 2005): half a question won, half a
 * one lost and one tied are added before the normal interval is taken. A question that is won or
 * lost weighs as much as the largest difference seen, so that scores need no range.
 *
 * @param mean mean difference, without what is added; NaN without any
 * @param low lower end
 * @param high upper end
 */
public record PairedInterval(double mean, double low, double high) {

  private static final double QUANTILE = 1.959_963_984_540_054;
  private static final int ADDED = 2;

  /** The interval of the mean of some differences; all NaN without any. */
  public static PairedInterval of(double[] differences) {
    int n = differences.length;
    if (n == 0) {
      return new PairedInterval(Double.NaN, Double.NaN, Double.NaN);
    }
    double sum = 0;
    double squares = 0;
    double largest = 0;
    for (double difference : differences) {
      sum += difference;
      squares += difference * difference;
      largest = Math.max(largest, Math.abs(difference));
    }
    int all = n + ADDED;
    double centre = sum / all;
    double variance = Math.max(0, (squares + largest * largest) / all - centre * centre);
    double reach = QUANTILE * Math.sqrt(variance / all);
    return new PairedInterval(sum / n, centre - reach, centre + reach);
  }
}
