package dev.cartwise.training.recommendation.metric;

/**
 * The rank of the right answer to each question, from 1, and the metrics over them.
 *
 * @param values one rank a question; {@link Integer#MAX_VALUE} for an answer that cannot be found
 */
@SuppressWarnings("ArrayRecordComponent")
public record Ranks(int[] values) {

  /**
   * The rank of an item among all, ties counting against it: every other item with at least its
   * score stands before it.
   *
   * @param scores one per item; a negative infinity takes an item out
   */
  public static int pessimistic(float[] scores, int target) {
    float own = scores[target];
    if (own == Float.NEGATIVE_INFINITY || Float.isNaN(own)) {
      return Integer.MAX_VALUE;
    }
    int rank = 1;
    for (int item = 0; item < scores.length; item++) {
      if (item != target && !(scores[item] < own)) {
        rank++;
      }
    }
    return rank;
  }

  /** Share of answers among the first k, 0 to 1; also called recall when one answer is right. */
  public double hitRate(int k) {
    int hits = 0;
    for (int rank : values) {
      hits += rank <= k ? 1 : 0;
    }
    return mean(hits);
  }

  /** Mean of 1 / log2(rank + 1) where the answer is among the first k, 0 to 1. */
  public double ndcg(int k) {
    double sum = 0;
    for (int rank : values) {
      sum += gain(rank, k);
    }
    return mean(sum);
  }

  /** Mean of 1 / rank where the answer is among the first k, 0 to 1. */
  public double reciprocalRank(int k) {
    double sum = 0;
    for (int rank : values) {
      sum += rank <= k ? 1.0 / rank : 0;
    }
    return mean(sum);
  }

  /** What one question adds to {@link #ndcg}. */
  public static double gain(int rank, int k) {
    return rank <= k ? Math.log(2) / Math.log(rank + 1.0) : 0;
  }

  /** How many questions there are. */
  public int size() {
    return values.length;
  }

  private double mean(double sum) {
    return values.length == 0 ? Double.NaN : sum / values.length;
  }
}
