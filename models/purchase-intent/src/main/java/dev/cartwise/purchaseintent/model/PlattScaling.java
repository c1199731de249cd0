package dev.cartwise.purchaseintent.model;

/**
 * A sigmoid through the log odds (Platt 1999): {@code 1 / (1 + exp(-(slope · logit + intercept)))}.
 *
 * @param slope below 0 only for a model that is worse than none
 * @param intercept in log odds
 */
public record PlattScaling(double slope, double intercept) implements Calibration {

  /** Its name in answers and files. */
  public static final String METHOD = "platt";

  /** Takes the log odds for what they are. */
  public static final PlattScaling IDENTITY = new PlattScaling(1, 0);

  /**
   * @throws IllegalArgumentException if a number is not finite
   */
  public PlattScaling {
    Finite.check("slope", slope);
    Finite.check("intercept", intercept);
  }

  @Override
  public double probability(double logit) {
    return 1 / (1 + Math.exp(-(slope * logit + intercept)));
  }

  @Override
  public String method() {
    return METHOD;
  }
}
