package dev.cartwise.purchaseintent.model;

/**
 * Log odds as a sum: {@code base + Σ contributions + residual} is the logit, up to rounding.
 *
 * @param base the log odds where nothing is known
 * @param contributions what each feature adds, in log odds, by its place in the row
 * @param residual what the method leaves unexplained; 0 where it is exact
 */
@SuppressWarnings("ArrayRecordComponent")
public record Attribution(double base, double[] contributions, double residual) {

  /** The sum of everything: the logit. */
  public double total() {
    double sum = base;
    for (double contribution : contributions) {
      sum += contribution;
    }
    return sum + residual;
  }
}
