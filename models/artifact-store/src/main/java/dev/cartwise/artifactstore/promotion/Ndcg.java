package dev.cartwise.artifactstore.promotion;

/**
 * Normalised discounted cumulative gain of one right answer per question, at a depth of {@link
 * #DEPTH}.
 */
public final class Ndcg {

  /** How deep an answer is looked for. */
  public static final int DEPTH = 10;

  private Ndcg() {}

  /**
   * What each answer is worth, {@code 1 / log2(rank + 1)} or 0, {@code double[questions]}.
   *
   * @param ranks of the right answers from 1, 0 where it was not among the first {@link #DEPTH}
   */
  public static double[] gains(int[] ranks) {
    double[] gains = new double[ranks.length];
    for (int i = 0; i < ranks.length; i++) {
      gains[i] = ranks[i] == 0 ? 0 : Math.log(2) / Math.log(ranks[i] + 1.0);
    }
    return gains;
  }
}
