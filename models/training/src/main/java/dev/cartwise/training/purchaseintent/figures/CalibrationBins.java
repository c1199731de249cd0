package dev.cartwise.training.purchaseintent.figures;

/**
 * Rows by the probability of a purchase that was stated for them, in {@value #COUNT} bins of one
 * width; the edge of two bins belongs to the lower one.
 */
public final class CalibrationBins {

  static final int COUNT = 15;

  private final double[] stated = new double[COUNT];
  private final long[] purchases = new long[COUNT];
  private final long[] rows = new long[COUNT];

  void add(double probability, boolean label, int times) {
    int bin = Math.max(0, Math.min(COUNT - 1, (int) Math.ceil(probability * COUNT) - 1));
    stated[bin] += times * probability;
    purchases[bin] += label ? times : 0;
    rows[bin] += times;
  }

  /** The mean probability that was stated, by bin; not a number where no row is. */
  public double[] meanStated() {
    double[] means = new double[COUNT];
    for (int bin = 0; bin < COUNT; bin++) {
      means[bin] = stated[bin] / rows[bin];
    }
    return means;
  }

  /** The share of purchases, by bin; not a number where no row is. */
  public double[] shares() {
    double[] shares = new double[COUNT];
    for (int bin = 0; bin < COUNT; bin++) {
      shares[bin] = purchases[bin] / (double) rows[bin];
    }
    return shares;
  }

  /** The number of rows, by bin. */
  public long[] rows() {
    return rows.clone();
  }

  /** The expected calibration error: the mean distance of stated and true shares, by rows. */
  double error() {
    double sum = 0;
    long all = 0;
    for (int bin = 0; bin < COUNT; bin++) {
      sum += Math.abs(stated[bin] - purchases[bin]);
      all += rows[bin];
    }
    return sum / all;
  }
}
