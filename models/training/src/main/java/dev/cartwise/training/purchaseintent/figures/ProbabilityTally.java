package dev.cartwise.training.purchaseintent.figures;

/** Counts how far stated probabilities are from what came. */
final class ProbabilityTally {

  private static final double LEAST = 1e-15;

  private final CalibrationBins bins = new CalibrationBins();
  private double loss;
  private double squares;
  private long rows;

  void add(double probability, boolean label, int times) {
    double ofOutcome = label ? probability : 1 - probability;
    loss -= times * Math.log(Math.max(LEAST, ofOutcome));
    squares += times * (1 - ofOutcome) * (1 - ofOutcome);
    bins.add(probability, label, times);
    rows += times;
  }

  double logLoss() {
    return loss / rows;
  }

  double brier() {
    return squares / rows;
  }

  CalibrationBins bins() {
    return bins;
  }
}
