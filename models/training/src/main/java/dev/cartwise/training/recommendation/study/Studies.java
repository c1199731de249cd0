package dev.cartwise.training.recommendation.study;

import dev.cartwise.training.run.TrainingFailure;

/**
 * What is studied beside the figures; each takes further fits or rankings.
 *
 * @param seeds fits whose spread is told, 1 for none
 * @param ablations whether evidence is left out piece by piece
 * @param learningCurve whether smaller samples of shoppers are fitted
 * @param maxPerCategory limit of a category whose cost is measured, 0 for none
 */
public record Studies(int seeds, boolean ablations, boolean learningCurve, int maxPerCategory) {

  /** The figures alone. */
  public static final Studies NONE = new Studies(1, false, false, 0);

  /**
   * @throws TrainingFailure if a number is too low
   */
  public Studies {
    if (seeds < 1) {
      throw new TrainingFailure("--seeds must be at least 1, not " + seeds + ".");
    }
    if (maxPerCategory < 0) {
      throw new TrainingFailure(
          "--max-per-category must not be below 0, but is " + maxPerCategory + ".");
    }
  }
}
