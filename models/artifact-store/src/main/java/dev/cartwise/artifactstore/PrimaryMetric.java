package dev.cartwise.artifactstore;

/**
 * The figure that decides which of two artifacts of a task is better: a mean over questions.
 *
 * @param name as reports and decisions call it
 * @param higherIsBetter whether the larger figure wins
 */
public record PrimaryMetric(String name, boolean higherIsBetter) {

  /** A metric of which more is better. */
  static PrimaryMetric higher(String name) {
    return new PrimaryMetric(name, true);
  }

  /** A metric of which less is better. */
  static PrimaryMetric lower(String name) {
    return new PrimaryMetric(name, false);
  }

  /** By how much the first score is better than the second; below 0 if it is worse. */
  public double gain(double score, double other) {
    return higherIsBetter ? score - other : other - score;
  }
}
