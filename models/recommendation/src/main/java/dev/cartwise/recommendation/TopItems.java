package dev.cartwise.recommendation;

import java.util.Arrays;

/**
 * The best items seen so far: a heap of bounded size whose root is the worst kept item.
 *
 * <p>Of two items with the same score the one with the lower number is better, so the outcome does
 * not depend on the order of offers.
 */
public final class TopItems {

  private final int[] items;
  private final float[] scores;
  private int size;

  public TopItems(int capacity) {
    items = new int[capacity];
    scores = new float[capacity];
  }

  /** Takes the item if it is among the best; false if it is not. */
  public boolean offer(int item, float score) {
    if (size < items.length) {
      int hole = size++;
      while (hole > 0 && isBetter(itemAt((hole - 1) / 2), scoreAt((hole - 1) / 2), item, score)) {
        move((hole - 1) / 2, hole);
        hole = (hole - 1) / 2;
      }
      set(hole, item, score);
      return true;
    }
    if (size == 0 || !isBetter(item, score, items[0], scores[0])) {
      return false;
    }
    replaceRoot(item, score, size);
    return true;
  }

  /** Tells whether as many items are kept as there is room for. */
  public boolean isFull() {
    return size == items.length;
  }

  /** Tells whether an item of this score could no longer be taken, whatever its number. */
  public boolean isBeyondReach(float score) {
    return size == items.length && (size == 0 || score < scores[0]);
  }

  /** Orders the items, the best first; nothing can be offered afterwards. */
  public void sort() {
    for (int end = size - 1; end > 0; end--) {
      int item = items[end];
      float score = scores[end];
      move(0, end);
      replaceRoot(item, score, end);
    }
  }

  /** How many items were kept. */
  public int size() {
    return size;
  }

  /** The item at a rank, once sorted. */
  public int itemAt(int rank) {
    return items[rank];
  }

  /** The score at a rank, once sorted. */
  public float scoreAt(int rank) {
    return scores[rank];
  }

  /** The items, the best first, once sorted. */
  public int[] items() {
    return Arrays.copyOf(items, size);
  }

  /** The scores in the order of {@link #items}, once sorted. */
  public float[] scores() {
    return Arrays.copyOf(scores, size);
  }

  private void replaceRoot(int item, float score, int end) {
    int hole = 0;
    while (true) {
      int child = 2 * hole + 1;
      if (child >= end) {
        break;
      }
      if (child + 1 < end
          && isBetter(items[child], scores[child], items[child + 1], scores[child + 1])) {
        child++;
      }
      if (!isBetter(item, score, items[child], scores[child])) {
        break;
      }
      move(child, hole);
      hole = child;
    }
    set(hole, item, score);
  }

  private static boolean isBetter(int item, float score, int otherItem, float otherScore) {
    return score > otherScore || (score == otherScore && item < otherItem);
  }

  private void move(int from, int to) {
    set(to, items[from], scores[from]);
  }

  private void set(int place, int item, float score) {
    items[place] = item;
    scores[place] = score;
  }
}
