package dev.cartwise.training.recommendation.neural;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Draws the candidate items of a batch: its own items and, unless all items fit, uniformly drawn
 * ones.
 */
final class NegativeSampler {

  private final int itemCount;
  private final int sampled;
  private final SplittableRandom random;
  private final boolean[] seen;
  private final double[] share;

  NegativeSampler(List<int[]> sequences, int itemCount, int sampled, SplittableRandom random) {
    this.itemCount = itemCount;
    this.sampled = sampled;
    this.random = random;
    seen = new boolean[itemCount];
    share = new double[itemCount];
    long total = 0;
    for (int[] sequence : sequences) {
      for (int item : sequence) {
        seen[item] = true;
        share[item]++;
        total++;
      }
    }
    for (int item = 0; item < itemCount; item++) {
      share[item] /= Math.max(1, total);
    }
  }

  /** Whether each item occurs in the training sequences. */
  boolean[] seen() {
    return seen;
  }

  /** Whether the candidates are always all items. */
  boolean takesAll() {
    return sampled >= itemCount;
  }

  /** The candidates of a batch, ascending and distinct; they contain its inputs and targets. */
  int[] candidates(SequenceBatch batch) {
    if (takesAll()) {
      return IntStream.range(0, itemCount).toArray();
    }
    boolean[] chosen = new boolean[itemCount];
    for (int item : batch.inputs()) {
      chosen[item] = true;
    }
    for (int item : batch.targets()) {
      chosen[item] = true;
    }
    for (int i = 0; i < sampled; i++) {
      chosen[random.nextInt(itemCount)] = true;
    }
    return IntStream.range(0, itemCount).filter(item -> chosen[item]).toArray();
  }

  /** The log probability of each candidate to be in the set of a batch of that many tokens. */
  float[] logInclusion(int[] candidates, int tokens) {
    float[] logs = new float[candidates.length];
    double missedByDraws = Math.pow(1 - 1.0 / itemCount, sampled);
    for (int i = 0; i < logs.length; i++) {
      double missedByBatch = Math.pow(1 - share[candidates[i]], tokens);
      logs[i] = (float) Math.log(Math.max(1e-12, 1 - missedByBatch * missedByDraws));
    }
    return logs;
  }
}
