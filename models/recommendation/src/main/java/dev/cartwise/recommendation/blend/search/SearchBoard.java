package dev.cartwise.recommendation.blend.search;

import dev.cartwise.recommendation.blend.model.BlendModel;
import dev.cartwise.recommendation.blend.model.Evidence;
import java.util.Arrays;
import java.util.List;

/**
 * The items that one search looks at in particular, with their sums of edges.
 *
 * <p>One array over all items finds an item's slot; all else grows with the items looked at alone.
 * Clearing visits only these. Not safe for concurrent use.
 */
final class SearchBoard {

  private static final int FIRST_CAPACITY = 1 << 12;

  private final int[] slotOf;
  private int[] items = new int[FIRST_CAPACITY];
  private final float[][] sums = new float[Evidence.values().length][];
  private int count;

  SearchBoard(BlendModel model, List<Evidence> summed) {
    slotOf = new int[model.items()];
    for (Evidence evidence : summed) {
      sums[evidence.ordinal()] = new float[FIRST_CAPACITY];
    }
  }

  /** The slot of an item, a new one if it was not looked at. */
  int slot(int item) {
    int known = slotOf[item];
    if (known > 0) {
      return known - 1;
    }
    if (count == items.length) {
      grow();
    }
    items[count] = item;
    slotOf[item] = ++count;
    return count - 1;
  }

  /** The slot of an item, or -1. */
  int find(int item) {
    return slotOf[item] - 1;
  }

  int count() {
    return count;
  }

  int item(int slot) {
    return items[slot];
  }

  float sum(Evidence evidence, int slot) {
    return sums[evidence.ordinal()][slot];
  }

  /** Adds to an item's sum of edges. */
  void add(Evidence evidence, int item, float strength) {
    int slot = slot(item);
    sums[evidence.ordinal()][slot] += strength;
  }

  private void grow() {
    items = Arrays.copyOf(items, count * 2);
    for (int i = 0; i < sums.length; i++) {
      if (sums[i] != null) {
        sums[i] = Arrays.copyOf(sums[i], count * 2);
      }
    }
  }

  void clear() {
    for (int slot = 0; slot < count; slot++) {
      slotOf[items[slot]] = 0;
    }
    for (float[] each : sums) {
      if (each != null) {
        Arrays.fill(each, 0, count, 0f);
      }
    }
    count = 0;
  }
}
