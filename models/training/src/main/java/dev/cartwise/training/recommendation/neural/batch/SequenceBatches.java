package dev.cartwise.training.recommendation.neural.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The training windows of all sequences, handed out in batches of like length.
 *
 * <p>A sequence longer than the encoder reads is cut into consecutive windows that overlap by one
 * item, so that every transition is learned once.
 */
public final class SequenceBatches {

  private final List<int[]> windows = new ArrayList<>();
  private final int batchTokens;

  /**
   * Cuts sequences into windows.
   *
   * @param maxLength most inputs of a window
   * @param batchTokens positions of a batch, at least
   */
  public SequenceBatches(List<int[]> sequences, int maxLength, int batchTokens) {
    this.batchTokens = batchTokens;
    for (int[] sequence : sequences) {
      int end = sequence.length;
      while (end >= 2) {
        int start = Math.max(0, end - maxLength - 1);
        windows.add(Arrays.copyOfRange(sequence, start, end));
        end = start == 0 ? 0 : start + 1;
      }
    }
  }

  /** The number of transitions of one pass. */
  public long transitions() {
    return windows.stream().mapToLong(window -> window.length - 1).sum();
  }

  /** One pass in an order of its own; windows of like length share a batch. */
  public List<SequenceBatch> pass(SplittableRandom random) {
    double[] keys = new double[windows.size()];
    Integer[] order = new Integer[windows.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = windows.get(i).length + random.nextDouble() * 0.9;
      order[i] = i;
    }
    Arrays.sort(order, Comparator.comparingDouble(i -> keys[i]));
    List<SequenceBatch> batches = new ArrayList<>();
    List<int[]> open = new ArrayList<>();
    for (Integer index : order) {
      int[] window = windows.get(index);
      open.add(window);
      if (open.size() * (window.length - 1) >= batchTokens) {
        batches.add(SequenceBatch.of(open.toArray(int[][]::new)));
        open.clear();
      }
    }
    if (!open.isEmpty()) {
      batches.add(SequenceBatch.of(open.toArray(int[][]::new)));
    }
    for (int i = batches.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      SequenceBatch swap = batches.get(i);
      batches.set(i, batches.get(j));
      batches.set(j, swap);
    }
    return batches;
  }
}
