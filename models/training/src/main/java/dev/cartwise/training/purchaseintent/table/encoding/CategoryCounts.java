package dev.cartwise.training.purchaseintent.table.encoding;

import dev.cartwise.training.purchaseintent.table.column.Part.CategoryPart;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How often each value of a category occurs among the rows that are learned from.
 *
 * @param part the category
 * @param counts by slot
 */
record CategoryCounts(CategoryPart part, int[] counts) {

  static CategoryCounts of(CategoryPart part, int[] rows) {
    int[] counts = new int[slots(part)];
    for (int row : rows) {
      counts[slot(part.codes()[row])]++;
    }
    return new CategoryCounts(part, counts);
  }

  /** How many slots there are: one for each value, one for missing, one for unseen. */
  static int slots(CategoryPart part) {
    return part.values().size() + 2;
  }

  /** Where a code is counted. */
  static int slot(int code) {
    return code - CategoryPart.UNSEEN;
  }

  /** How often the value of a row occurs. */
  int of(int row) {
    return counts[slot(part.codes()[row])];
  }

  /** How many values occur, missing being one. */
  int kinds() {
    return (int) IntStream.of(counts).filter(count -> count > 0).count();
  }

  /** The codes of the values, missing included, that occur at least so often, commonest first. */
  List<Integer> commonest(int atLeast, int most) {
    return IntStream.range(0, counts.length)
        .filter(slot -> counts[slot] >= atLeast)
        .boxed()
        .sorted((a, b) -> Integer.compare(counts[b], counts[a]))
        .limit(most)
        .map(slot -> slot + CategoryPart.UNSEEN)
        .toList();
  }
}
