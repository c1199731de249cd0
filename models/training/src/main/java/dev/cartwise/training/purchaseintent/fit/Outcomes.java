package dev.cartwise.training.purchaseintent.fit;

import dev.cartwise.training.purchaseintent.table.Examples;
import dev.cartwise.training.run.TrainingFailure;

/**
 * How many examples of each outcome there are to learn from.
 *
 * @param positive followed by a purchase, at least 1
 * @param negative the others, at least 1
 */
record Outcomes(int positive, int negative) {

  /**
   * Counts.
   *
   * @throws TrainingFailure if an outcome, every feature, or what to validate on is missing
   */
  static Outcomes of(Examples train, Examples validation) {
    int positive = 0;
    for (boolean label : train.labels()) {
      positive += label ? 1 : 0;
    }
    Outcomes outcomes = new Outcomes(positive, train.size() - positive);
    if (outcomes.positive == 0 || outcomes.negative == 0) {
      throw new TrainingFailure(
          "A model needs examples of both outcomes; of "
              + train.size()
              + " there are "
              + positive
              + " positive ones.");
    }
    if (train.features().isEmpty()) {
      throw new TrainingFailure("A model needs a feature to learn from, and there is none.");
    }
    if (validation.size() == 0) {
      throw new TrainingFailure("A model needs examples to validate on, and there are none.");
    }
    return outcomes;
  }

  /** The share of positive examples, above 0 and below 1. */
  double baseRate() {
    return positive / (double) (positive + negative);
  }

  /** The log odds of a positive example. */
  double logOdds() {
    return Math.log(positive / (double) negative);
  }
}
