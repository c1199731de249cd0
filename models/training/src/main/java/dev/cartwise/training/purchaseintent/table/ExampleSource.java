package dev.cartwise.training.purchaseintent.table;

import org.jspecify.annotations.Nullable;

/** Labelled rows that become examples once it is said which of them are learned from. */
public interface ExampleSource {

  /** The number of rows. */
  int size();

  /** Whether a purchase followed, by row. */
  boolean[] labels();

  /** Which rows belong together, by row; null if each stands alone. */
  int @Nullable [] groups();

  /**
   * Learns from some rows, and from no others, how all are encoded.
   *
   * @param learned the rows that models learn from
   * @param seed of what is drawn
   */
  Encoding encode(int[] learned, long seed);
}
