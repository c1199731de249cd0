package dev.cartwise.purchaseintent.model;

import java.util.Arrays;

/**
 * A rising line through knots (Zadrozny and Elkan 2002): linear between two of them, flat outside.
 *
 * @param logits where the knots are, strictly rising
 * @param probabilities how high they are, 0 to 1, never falling
 */
@SuppressWarnings("ArrayRecordComponent")
public record IsotonicScaling(double[] logits, double[] probabilities) implements Calibration {

  /** Its name in answers and files. */
  public static final String METHOD = "isotonic";

  /**
   * @throws IllegalArgumentException if there is no knot, or they do not rise
   */
  public IsotonicScaling {
    if (logits.length == 0 || logits.length != probabilities.length) {
      throw new IllegalArgumentException(
          logits.length + " logits and " + probabilities.length + " probabilities");
    }
    for (int i = 0; i < logits.length; i++) {
      Finite.check("logits", i, logits[i]);
      double least = i == 0 ? 0 : probabilities[i - 1];
      if (!(probabilities[i] >= least && probabilities[i] <= 1)
          || (i > 0 && logits[i] <= logits[i - 1])) {
        throw new IllegalArgumentException("knot " + i + " does not rise");
      }
    }
  }

  @Override
  public double probability(double logit) {
    int found = Arrays.binarySearch(logits, logit);
    if (found >= 0) {
      return probabilities[found];
    }
    int right = -found - 1;
    if (right == 0 || right == logits.length) {
      return probabilities[Math.min(right, logits.length - 1)];
    }
    double share = (logit - logits[right - 1]) / (logits[right] - logits[right - 1]);
    return probabilities[right - 1] + share * (probabilities[right] - probabilities[right - 1]);
  }

  @Override
  public String method() {
    return METHOD;
  }
}
