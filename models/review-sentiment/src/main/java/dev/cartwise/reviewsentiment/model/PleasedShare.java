package dev.cartwise.reviewsentiment.model;

/**
 * The share of pleased texts that log-odds were calibrated on, and the share where they are asked
 * for. Where the two differ, the log-odds move by the difference of the shares' own: Bayes' rule
 * when only the share changes, not what pleased and displeased texts are like.
 *
 * @param calibrated between 0 and 1, both exclusive
 * @param served likewise
 */
public record PleasedShare(double calibrated, double served) {
  public PleasedShare {
    if (!isShare(calibrated) || !isShare(served)) {
      throw new IllegalArgumentException("no shares: " + calibrated + ", " + served);
    }
  }

  /** Whether a number is between 0 and 1, both exclusive. */
  static boolean isShare(double value) {
    return value > 0 && value < 1;
  }

  /** Returns the same calibration where another share is pleased. */
  public PleasedShare servedAt(double share) {
    return new PleasedShare(calibrated, share);
  }

  /** Returns what is added to log-odds of pleased against displeased. */
  public double shift() {
    return logOdds(served) - logOdds(calibrated);
  }

  /** Returns the log-odds of a share. */
  public static double logOdds(double share) {
    return Math.log(share / (1 - share));
  }
}
