package dev.cartwise.training.purchaseintent.table.encoding;

import java.util.List;

/** Turns what a column tells of a row into features. */
interface PartEncoder {

  /** The names of the features. */
  List<String> names();

  /**
   * Writes the features of a row.
   *
   * @param learned whether the row is one of those learned from, which then must not see its own
   *     label
   * @param at where the first feature goes
   */
  void write(int row, boolean learned, float[] into, int at);
}
