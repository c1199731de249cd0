package dev.cartwise.training.purchaseintent.report.fairness;

/** Sums over some examples; what is undefined over them is not a number. */
final class Tally {
  private int examples;
  private int positives;
  private int found;
  private double predicted;

  /** Counts an example so many times. */
  void add(boolean label, double probability, boolean said, int times) {
    examples += times;
    predicted += times * probability;
    if (label) {
      positives += times;
      found += said ? times : 0;
    }
  }

  /** What is left of these without some of them. */
  Tally without(Tally part) {
    Tally rest = new Tally();
    rest.examples = examples - part.examples;
    rest.positives = positives - part.positives;
    rest.found = found - part.found;
    rest.predicted = predicted - part.predicted;
    return rest;
  }

  int examples() {
    return examples;
  }

  int positives() {
    return positives;
  }

  /** The share of buyers that is found, 0 to 1. */
  double recall() {
    return positives == 0 ? Double.NaN : (double) found / positives;
  }

  /** The share of buyers less the mean probability, −1 to 1; above 0 says too low a prediction. */
  double miscalibration() {
    return examples == 0 ? Double.NaN : (positives - predicted) / examples;
  }
}
