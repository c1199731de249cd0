package dev.cartwise.training.imagetagging.trainer;

/**
 * How step size and picture size change while the training goes on.
 *
 * @param rate the highest step size
 * @param smallUntil the progress at which pictures get their full size, 0 to 1
 */
record Schedule(float rate, double smallUntil) {

  /** Of a network that starts from nothing. */
  static final double FRESH = 0.6;

  private static final double WARM_UP = 0.08;
  private static final double LAST = 0.002;
  private static final double SMALL = 0.7;

  /** The step size: up in a line, down along a cosine. */
  float rate(double progress) {
    if (progress < WARM_UP) {
      return (float) (rate * Math.max(0.05, progress / WARM_UP));
    }
    double down = Math.min(1, (progress - WARM_UP) / (1 - WARM_UP));
    return (float) (rate * Math.max(LAST, (1 + Math.cos(Math.PI * down)) / 2));
  }

  /** A side of the pictures: smaller at first, where most is learned for less. */
  int side(double progress, int full) {
    return progress < smallUntil ? (int) Math.round(full * SMALL) : full;
  }
}
