package dev.cartwise.training.recommendation.neural;

import java.util.Arrays;

/**
 * The attributes of each item in rows of one width.
 *
 * @param width attributes kept per item; the rarest ones of an item that has more
 * @param attributeCount number of distinct attributes; that number itself means "none"
 * @param ids {@code int[items * width]}, filled up with {@code attributeCount}
 */
record AttributeRows(int width, int attributeCount, int[] ids) {

  private static final int MAX_WIDTH = 12;

  /**
   * Lays out attribute ids, each at least 0, of each item; an item may have none. An attribute that
   * no item with events has was learned from nothing, and is left out.
   *
   * @param seen whether each item has events
   */
  static AttributeRows of(int[][] attributesOfItem, boolean[] seen) {
    int count = 0;
    int width = 0;
    for (int[] attributes : attributesOfItem) {
      width = Math.max(width, attributes.length);
      for (int attribute : attributes) {
        count = Math.max(count, attribute + 1);
      }
    }
    width = Math.min(width, MAX_WIDTH);
    int[] frequency = new int[count];
    boolean[] isLearned = new boolean[count];
    for (int item = 0; item < attributesOfItem.length; item++) {
      for (int attribute : attributesOfItem[item]) {
        frequency[attribute]++;
        isLearned[attribute] |= seen[item];
      }
    }
    int[] ids = new int[attributesOfItem.length * width];
    Arrays.fill(ids, count);
    for (int item = 0; item < attributesOfItem.length; item++) {
      int[] rarestFirst =
          Arrays.stream(attributesOfItem[item])
              .distinct()
              .filter(attribute -> isLearned[attribute])
              .boxed()
              .sorted(
                  (a, b) ->
                      frequency[a] != frequency[b]
                          ? Integer.compare(frequency[a], frequency[b])
                          : Integer.compare(a, b))
              .limit(width)
              .mapToInt(Integer::intValue)
              .toArray();
      System.arraycopy(rarestFirst, 0, ids, item * width, rarestFirst.length);
    }
    return new AttributeRows(width, count, ids);
  }

  /** The rows of some items, {@code long[items.length * width]}. */
  long[] rowsOf(int[] items) {
    long[] rows = new long[items.length * width];
    for (int i = 0; i < items.length; i++) {
      for (int k = 0; k < width; k++) {
        rows[i * width + k] = ids[items[i] * width + k];
      }
    }
    return rows;
  }
}
