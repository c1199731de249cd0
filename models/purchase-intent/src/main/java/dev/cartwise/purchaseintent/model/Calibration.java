package dev.cartwise.purchaseintent.model;

/** How log odds become a probability that holds: of those told 20 percent, 20 in 100 buy. */
public sealed interface Calibration permits PlattScaling, IsotonicScaling {

  /** The probability, 0 to 1. */
  double probability(double logit);

  /** Its name in answers and files. */
  String method();
}
