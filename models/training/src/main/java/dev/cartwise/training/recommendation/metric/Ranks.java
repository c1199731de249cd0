package dev.cartwise.training.recommendation.metric;

import java.util.Arrays;

/**
 * The rank of the right answer to each question, from 1, and the metrics over them.
 *
 * @param values one rank a question, ties counting against the answer; {@link Integer#MAX_VALUE}
 *     for an answer that cannot be found
 * @param ties how many other items have the score of the answer, one number a question
 */
@SuppressWarnings("ArrayRecordComponent")
public record Ranks(int[] values, int[] ties) {

  /** Ranks of answers that share their scores with no other item. */
  public Ranks(int[] values) {
    this(values, new int[values.length]);
  }

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

  /** How many other items have the score of an item that can be found; 0 for one that cannot. */
  static int ties(float[] scores, int target) {
    float own = scores[target];
    int ties = 0;
    for (int item = 0; item < scores.length; item++) {
      ties += item != target && scores[item] == own ? 1 : 0;
    }
    return own == Float.NEGATIVE_INFINITY ? 0 : ties;
  }

  /** Share of answers among the first k, 0 to 1; also called recall when one answer is right. */
  public double hitRate(int k) {
    return Gain.HIT.mean(this, k);
  }

  /** Mean of 1 / log2(rank + 1) where the answer is among the first k, 0 to 1. */
  public double ndcg(int k) {
    return Gain.NDCG.mean(this, k);
  }

  /** Mean of 1 / rank where the answer is among the first k, 0 to 1. */
  public double reciprocalRank(int k) {
    return Gain.RECIPROCAL_RANK.mean(this, k);
  }

  /** What one question adds to {@link #ndcg}. */
  public static double gain(int rank, int k) {
    return Gain.NDCG.of(rank, k);
  }

  /** The ranks of some of the questions. */
  public Ranks of(int[] questions) {
    return new Ranks(
        Arrays.stream(questions).map(question -> values[question]).toArray(),
        Arrays.stream(questions).map(question -> ties[question]).toArray());
  }

  /** How many questions there are. */
  public int size() {
    return values.length;
  }
}
