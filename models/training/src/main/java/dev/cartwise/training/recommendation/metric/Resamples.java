package dev.cartwise.training.recommendation.metric;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Draws of shoppers with replacement, the same for every figure of an evaluation.
 *
 * <p>A shopper is drawn with all of their questions: the questions of one session succeed and fail
 * together, and drawn one by one they would promise too narrow an interval (the cluster bootstrap
 * of Field and Welsh, 2007). The intervals are the 95 % percentile intervals of 1,000 draws.
 */
public final class Resamples {

  private static final int DRAWS = 1000;
  private static final double TAIL = 0.025;

  private final int[] shopperOf;
  private final int[] questions;
  private final long seed;

  /**
   * Prepares draws.
   *
   * @param shopperOf the shopper of each question, numbered from 0
   */
  public Resamples(int[] shopperOf, long seed) {
    this.shopperOf = shopperOf.clone();
    this.seed = seed;
    questions = new int[1 + Arrays.stream(shopperOf).max().orElse(-1)];
    for (int shopper : shopperOf) {
      questions[shopper]++;
    }
  }

  /** How many shoppers are drawn each time. */
  public int shoppers() {
    return questions.length;
  }

  /** The mean over all questions with its interval; all NaN without a question. */
  public BootstrapInterval interval(double[] gains) {
    if (gains.length == 0) {
      return new BootstrapInterval(Double.NaN, Double.NaN, Double.NaN);
    }
    double[] sums = new double[questions.length];
    for (int i = 0; i < gains.length; i++) {
      sums[shopperOf[i]] += gains[i];
    }
    SplittableRandom random = new SplittableRandom(seed);
    double[] means = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      double sum = 0;
      int count = 0;
      for (int i = 0; i < sums.length; i++) {
        int shopper = random.nextInt(sums.length);
        sum += sums[shopper];
        count += questions[shopper];
      }
      means[draw] = sum / count;
    }
    Arrays.sort(means);
    return new BootstrapInterval(
        Arrays.stream(gains).average().orElse(Double.NaN),
        means[(int) (DRAWS * TAIL)],
        means[(int) (DRAWS * (1 - TAIL))]);
  }
}
