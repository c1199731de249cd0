package dev.cartwise.training.recommendation.metric;

/** Scores every item for a history. */
@FunctionalInterface
public interface Scorer {

  /**
   * One score per item, higher is better; the caller may change the array.
   *
   * @param history items, the oldest first
   */
  float[] scores(int[] history);
}
