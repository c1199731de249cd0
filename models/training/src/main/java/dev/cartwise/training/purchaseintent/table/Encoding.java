package dev.cartwise.training.purchaseintent.table;

/** Rows of a source as features, by what some of them, the learned ones, told. */
public interface Encoding {

  /** The rows that are learned from; where a feature says what a label was, another row's. */
  Examples learned(ColumnShape shape);

  /** Rows that are not learned from. */
  Examples others(ColumnShape shape, int[] rows);

  /** The features of one row that is not learned from. */
  float[] row(ColumnShape shape, int row);
}
