package dev.cartwise.training.purchaseintent.table;

/** The form in which a kind of model takes its columns. */
public enum ColumnShape {
  /** Values as they are, NaN where missing: for trees, which split them anywhere. */
  PLAIN,
  /** Values of like size and an indicator of what a sum cannot say: for linear models, networks. */
  EXPANDED
}
