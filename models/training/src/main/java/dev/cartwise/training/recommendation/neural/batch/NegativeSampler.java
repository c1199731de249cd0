package dev.cartwise.training.recommendation.neural.batch;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Draws the candidate items of a batch: its own items and, each with a probability of its own
 * ({@link DrawRates}) and independently of the batch, others.
 */
public final class NegativeSampler {

  private final int itemCount;
  private final int sampled;
  private final SplittableRandom random;
  private final boolean[] seen;
  private final double[] rates;

  /**
   * Counts the items of the training sequences.
   *
   * @param sampled expected number of drawn items of a batch; at least the item count means all
   */
  public NegativeSampler(
      List<int[]> sequences, int itemCount, int sampled, SplittableRandom random) {
    this.itemCount = itemCount;
    this.sampled = sampled;
    this.random = random;
    seen = new boolean[itemCount];
    long[] counts = new long[itemCount];
    for (int[] sequence : sequences) {
      for (int item : sequence) {
        seen[item] = true;
        counts[item]++;
      }
    }
    rates = DrawRates.of(counts, sampled);
  }

  /** Whether each item occurs in the training sequences. */
  public boolean[] seen() {
    return seen;
  }

  /** Whether the candidates are always all items. */
  public boolean takesAll() {
    return sampled >= itemCount;
  }

  /** The candidates of a batch. */
  public Candidates candidates(SequenceBatch batch) {
    if (takesAll()) {
      return new Candidates(IntStream.range(0, itemCount).toArray(), new float[itemCount]);
    }
    boolean[] drawn = new boolean[itemCount];
    boolean[] present = new boolean[itemCount];
    for (int item = 0; item < itemCount; item++) {
      drawn[item] = random.nextDouble() < rates[item];
      present[item] = drawn[item];
    }
    for (int item : batch.inputs()) {
      present[item] = true;
    }
    for (int item : batch.targets()) {
      present[item] = true;
    }
    int[] items = IntStream.range(0, itemCount).filter(item -> present[item]).toArray();
    float[] logWeights = new float[items.length];
    for (int i = 0; i < items.length; i++) {
      int item = items[i];
      logWeights[i] = drawn[item] ? (float) -Math.log(rates[item]) : Candidates.NOT_DRAWN;
    }
    return new Candidates(items, logWeights);
  }
}
