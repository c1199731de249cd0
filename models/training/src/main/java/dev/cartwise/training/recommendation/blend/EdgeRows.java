package dev.cartwise.training.recommendation.blend;

import dev.cartwise.recommendation.blend.edges.EdgeSums;
import dev.cartwise.recommendation.blend.edges.EdgeTable;
import java.util.Arrays;

/** The rows of an edge table under construction, each cut down to its strongest edges. */
final class EdgeRows {

  private final int maxEdges;
  private final int[] offsets;
  private int[] targets = new int[1024];
  private float[] weights = new float[1024];
  private int row;
  private int count;

  EdgeRows(int items, int maxEdges) {
    this.maxEdges = maxEdges;
    offsets = new int[items + 1];
  }

  /** Appends the edges of the next item, the strongest first, and clears the sums. */
  void append(EdgeSums sums) {
    int size = sums.touchedCount();
    long[] keys = new long[size];
    for (int i = 0; i < size; i++) {
      int item = sums.touchedItem(i);
      // Positive floats order like their bits; inverted, the strongest and then the lowest item
      // come first.
      int strength = ~Float.floatToRawIntBits(sums.sum(item));
      keys[i] = ((long) strength << 32) | item;
    }
    Arrays.sort(keys);
    int kept = Math.min(size, maxEdges);
    ensure(count + kept);
    for (int i = 0; i < kept; i++) {
      targets[count] = (int) keys[i];
      weights[count++] = sums.sum((int) keys[i]);
    }
    sums.clear();
    offsets[++row] = count;
  }

  private void ensure(int capacity) {
    if (capacity > targets.length) {
      int grown = Math.max(capacity, targets.length * 2);
      targets = Arrays.copyOf(targets, grown);
      weights = Arrays.copyOf(weights, grown);
    }
  }

  EdgeTable toTable() {
    return EdgeTable.of(offsets, Arrays.copyOf(targets, count), Arrays.copyOf(weights, count));
  }
}
