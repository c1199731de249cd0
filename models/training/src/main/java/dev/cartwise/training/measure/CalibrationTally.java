package dev.cartwise.training.measure;

/**
 * Counts of how often a stated confidence was right, in {@value #BINS} bins of one width; a
 * confidence at the edge of two belongs to the lower one (Guo et al., 2017).
 */
public final class CalibrationTally {
  private static final int BINS = 15;

  private final double[] confidence = new double[BINS];
  private final long[] right = new long[BINS];
  private long answers;

  /**
   * Counts one answer.
   *
   * @param stated how sure it was, 0 to 1
   */
  public void add(double stated, boolean hit) {
    int bin = Math.max(0, Math.min(BINS - 1, (int) Math.ceil(stated * BINS) - 1));
    confidence[bin] += stated;
    right[bin] += hit ? 1 : 0;
    answers++;
  }

  /** The expected calibration error, 0 to 1, lower is better; not a number without answers. */
  public double error() {
    double sum = 0;
    for (int bin = 0; bin < BINS; bin++) {
      sum += Math.abs(confidence[bin] - right[bin]);
    }
    return sum / answers;
  }
}
