package dev.cartwise.recommendation.blend.edges;

/**
 * Sums of edge weights over items, of which only the touched ones are visited and cleared. Not safe
 * for concurrent use.
 */
public final class EdgeSums {

  private final float[] sums;
  private final int[] touched;
  private int count;

  public EdgeSums(int items) {
    sums = new float[items];
    touched = new int[items];
  }

  /** Adds to an item's sum; amounts are more than 0. */
  public void add(int item, float amount) {
    if (sums[item] == 0f) {
      touched[count++] = item;
    }
    sums[item] += amount;
  }

  /** How many items have a sum. */
  public int touchedCount() {
    return count;
  }

  /** An item that has a sum, in the order of first touch. */
  public int touchedItem(int position) {
    return touched[position];
  }

  /** The sum of an item. */
  public float sum(int item) {
    return sums[item];
  }

  /** Forgets all sums. */
  public void clear() {
    for (int i = 0; i < count; i++) {
      sums[touched[i]] = 0f;
    }
    count = 0;
  }
}
