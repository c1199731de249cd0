package dev.cartwise.training.measure;

/** How well probabilities of pleased against displeased agree with labels. */
public final class BinaryFigures {
  private static final int BINS = 15;

  private final long[][] counts = new long[2][2];
  private final double[] confidence = new double[BINS];
  private final long[] right = new long[BINS];
  private final long[] sizes = new long[BINS];

  /** Counts one text; a probability of a half or more decides for pleased. */
  public void add(boolean positive, double probability) {
    boolean said = probability >= 0.5;
    counts[positive ? 1 : 0][said ? 1 : 0]++;
    double winning = Math.max(probability, 1 - probability);
    int bin = Math.min(BINS - 1, (int) (winning * BINS));
    confidence[bin] += winning;
    right[bin] += said == positive ? 1 : 0;
    sizes[bin]++;
  }

  public long texts() {
    return counts[0][0] + counts[0][1] + counts[1][0] + counts[1][1];
  }

  /** The share of right decisions; not a number without texts, like every figure here. */
  public double accuracy() {
    return (counts[0][0] + counts[1][1]) / (double) texts();
  }

  /** The mean over both classes; a class that is never said has precision 0. */
  public double precision() {
    return undefinedWhenEmpty((precision(0) + precision(1)) / 2);
  }

  /** The mean over both classes; a class without texts has recall 0. */
  public double recall() {
    return undefinedWhenEmpty((recall(0) + recall(1)) / 2);
  }

  /** The mean over both classes of the harmonic mean of precision and recall. */
  public double macroF1() {
    return undefinedWhenEmpty((f1(0) + f1(1)) / 2);
  }

  private double undefinedWhenEmpty(double value) {
    return texts() == 0 ? Double.NaN : value;
  }

  private double precision(int side) {
    return share(counts[side][side], counts[0][side] + counts[1][side]);
  }

  private double recall(int side) {
    return share(counts[side][side], counts[side][0] + counts[side][1]);
  }

  private double f1(int side) {
    return share(
        2 * counts[side][side],
        counts[side][0] + counts[side][1] + counts[0][side] + counts[1][side]);
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : part / (double) whole;
  }

  /**
   * The expected calibration error of the winning side's probability, over 15 bins of one width.
   */
  public double calibrationError() {
    double sum = 0;
    for (int bin = 0; bin < BINS; bin++) {
      sum += Math.abs(confidence[bin] - right[bin]);
    }
    return sum / texts();
  }
}
