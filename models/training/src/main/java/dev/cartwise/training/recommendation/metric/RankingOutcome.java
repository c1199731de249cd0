package dev.cartwise.training.recommendation.metric;

import java.util.Arrays;

/**
 * What a ranker answered to many questions.
 *
 * @param ranks rank of each right answer
 * @param exposure how often each item was among the first ten, {@code int[items]}
 * @param firstTen the first ten items of each question, {@code int[questions][]}; fewer if there
 *     are fewer items
 */
@SuppressWarnings("ArrayRecordComponent")
public record RankingOutcome(Ranks ranks, int[] exposure, int[][] firstTen) {

  /** How many items stand in {@link #firstTen}. */
  public static final int SHOWN = 10;

  /** Share of all items that were shown at least once, 0 to 1. */
  public double coverage() {
    int shown = 0;
    for (int count : exposure) {
      shown += count > 0 ? 1 : 0;
    }
    return exposure.length == 0 ? Double.NaN : (double) shown / exposure.length;
  }

  /** Gini coefficient of the exposure, 0 for all alike to 1 for one item alone. */
  public double gini() {
    int[] sorted = exposure.clone();
    Arrays.sort(sorted);
    double weighted = 0;
    double total = 0;
    for (int i = 0; i < sorted.length; i++) {
      weighted += (2.0 * (i + 1) - sorted.length - 1) * sorted[i];
      total += sorted[i];
    }
    return total == 0 ? Double.NaN : weighted / (sorted.length * total);
  }
}
