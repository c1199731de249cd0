package dev.cartwise.training.purchaseintent.evaluation;

import dev.cartwise.training.purchaseintent.figures.ScoredRows;
import java.util.Arrays;

/** What models said of rows that they did not learn from, of all trials together. */
final class PooledAnswers {

  private final double[] probabilities;
  private final boolean[] labels;
  private final boolean[] decisions;
  private int size;

  PooledAnswers(int rows) {
    probabilities = new double[rows];
    labels = new boolean[rows];
    decisions = new boolean[rows];
  }

  /**
   * Takes an answer.
   *
   * @param threshold of the trial's model
   */
  void add(double probability, boolean label, double threshold) {
    probabilities[size] = probability;
    labels[size] = label;
    decisions[size] = probability >= threshold;
    size++;
  }

  /** All of them. */
  ScoredRows rows() {
    return ScoredRows.of(
        Arrays.copyOf(probabilities, size),
        Arrays.copyOf(labels, size),
        Arrays.copyOf(decisions, size));
  }
}
