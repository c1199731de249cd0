package dev.cartwise.purchaseintent.artifact;

/**
 * Held-out examples whose log odds before calibration lie from one number to the next bin's.
 *
 * @param fromLogit the lowest; the first bin takes what lies below it as well
 * @param examples how many there are, 0 or more
 * @param buyers of these, how many bought
 */
public record RateBin(double fromLogit, int examples, int buyers) {

  /**
   * @throws IllegalArgumentException if a number is outside its range
   */
  public RateBin {
    if (!Double.isFinite(fromLogit) || buyers < 0 || buyers > examples) {
      throw new IllegalArgumentException(
          "a bin from " + fromLogit + " of " + examples + " examples with " + buyers + " buyers");
    }
  }
}
