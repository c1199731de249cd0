package dev.cartwise.purchaseintent.artifact;

/**
 * Where the share of buyers lies among shoppers who are scored alike.
 *
 * @param low the lower end, 0 to 1
 * @param high the upper end, 0 to 1
 * @param level how often such intervals hold the share, 0 to 1
 * @param examples how many held-out shoppers it is made of
 */
public record ProbabilityInterval(double low, double high, double level, int examples) {

  private static final double LEVEL = 0.95;

  /** The standard normal quantile of (1 + LEVEL) / 2. */
  private static final double Z = 1.959963984540054;

  /**
   * The 95 percent score interval of a share (Wilson 1927).
   *
   * @param examples above 0
   * @param buyers of these, 0 to {@code examples}
   */
  static ProbabilityInterval wilson(int examples, int buyers) {
    double share = buyers / (double) examples;
    double centre = share + Z * Z / (2 * examples);
    double half =
        Z * Math.sqrt(share * (1 - share) / examples + Z * Z / (4.0 * examples * examples));
    double scale = 1 + Z * Z / examples;
    return new ProbabilityInterval(
        Math.max(0, (centre - half) / scale),
        Math.min(1, (centre + half) / scale),
        LEVEL,
        examples);
  }
}
