package dev.cartwise.training.recommendation.metric;

import java.util.Arrays;

/** What the rank of the right answer is worth; a metric is the mean over all questions. */
public enum Gain {
  /** 1 for an answer among the first: hit rate, or recall when one answer is right. */
  HIT,
  /** 1 / log2(rank + 1), the gain of NDCG when one answer is right (Järvelin and Kekäläinen). */
  NDCG,
  /** 1 / rank. */
  RECIPROCAL_RANK;

  /**
   * The gain of one question, 0 to 1.
   *
   * @param rank from 1
   * @param depth ranks beyond it gain nothing
   */
  public double of(int rank, int depth) {
    if (rank > depth) {
      return 0;
    }
    return switch (this) {
      case HIT -> 1;
      case NDCG -> Math.log(2) / Math.log(rank + 1.0);
      case RECIPROCAL_RANK -> 1.0 / rank;
    };
  }

  /** The gain of each question, ties counting against the answer. */
  public double[] each(Ranks ranks, int depth) {
    return Arrays.stream(ranks.values()).mapToDouble(rank -> of(rank, depth)).toArray();
  }

  /** The gain that each question has on average if chance orders equal scores. */
  public double[] eachExpected(Ranks ranks, int depth) {
    double[] gains = new double[ranks.size()];
    for (int i = 0; i < gains.length; i++) {
      int last = ranks.values()[i];
      int ties = ranks.ties()[i];
      for (int rank = last - ties; rank <= Math.min(last, depth); rank++) {
        gains[i] += of(rank, depth) / (ties + 1);
      }
    }
    return gains;
  }

  /** The mean gain, 0 to 1; NaN without a question. */
  public double mean(Ranks ranks, int depth) {
    return Arrays.stream(each(ranks, depth)).average().orElse(Double.NaN);
  }
}
