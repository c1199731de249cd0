package dev.cartwise.training.imagetagging.figures;

/** Labels of about one frequency, by their share of the pictures that are measured. */
enum Band {
  ALL(0, 2),
  /** A hundredth of the pictures or more. */
  HEAD(0.01, 2),
  /** Between a thousandth and a hundredth. */
  MIDDLE(0.001, 0.01),
  /** Less than a thousandth. */
  TAIL(0, 0.001);

  private final double least;
  private final double below;

  Band(double least, double below) {
    this.least = least;
    this.below = below;
  }

  boolean has(double share) {
    return share >= least && share < below;
  }
}
