package dev.cartwise.training.purchaseintent.table.encoding;

import dev.cartwise.training.purchaseintent.table.column.Part.CategoryPart;

/**
 * The share of purchases among rows of one value of a category, drawn towards the share among all
 * by as much as {@value #PRIOR_ROWS} rows.
 *
 * <p>The rows that are learned from are dealt into parts, and each sees the share among the other
 * parts: a value that only one row has tells nothing of that row's label.
 */
final class LabelMeans {

  private static final int PRIOR_ROWS = 20;

  private final CategoryPart part;
  private final RowParts parts;
  private final int[][] rows;
  private final int[][] purchases;
  private final double share;

  LabelMeans(CategoryPart part, boolean[] labels, int[] learned, RowParts parts) {
    this.part = part;
    this.parts = parts;
    int slots = CategoryCounts.slots(part);
    rows = new int[RowParts.COUNT + 1][slots];
    purchases = new int[RowParts.COUNT + 1][slots];
    int positives = 0;
    for (int row : learned) {
      int slot = CategoryCounts.slot(part.codes()[row]);
      int label = labels[row] ? 1 : 0;
      positives += label;
      for (int each : new int[] {parts.of(row), RowParts.COUNT}) {
        rows[each][slot]++;
        purchases[each][slot] += label;
      }
    }
    share = positives / (double) learned.length;
  }

  /** The share for a row, 0 to 1, without its own part if it is one of those learned from. */
  double of(int row, boolean learned) {
    int slot = CategoryCounts.slot(part.codes()[row]);
    int count = rows[RowParts.COUNT][slot];
    int bought = purchases[RowParts.COUNT][slot];
    if (learned) {
      count -= rows[parts.of(row)][slot];
      bought -= purchases[parts.of(row)][slot];
    }
    return (bought + PRIOR_ROWS * share) / (count + PRIOR_ROWS);
  }
}
