package dev.cartwise.training.recommendation.metric;

/**
 * A metric as a protocol prints it.
 *
 * @param name its key, such as {@code ndcg@10}
 * @param gain what a rank is worth
 * @param depth ranks beyond it are worth nothing
 */
public record RankMetric(String name, Gain gain, int depth) {

  /** The gain of each question, ties counting against the answer. */
  public double[] each(Ranks ranks) {
    return gain.each(ranks, depth);
  }

  /** The gain that each question has on average if chance orders equal scores. */
  public double[] eachExpected(Ranks ranks) {
    return gain.eachExpected(ranks, depth);
  }
}
