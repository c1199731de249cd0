package dev.cartwise.training.purchaseintent.table.encoding;

import org.jspecify.annotations.Nullable;

/** Deals rows into {@value #COUNT} parts by a seeded hash, rows of one group into the same. */
record RowParts(int @Nullable [] groups, long seed) {

  static final int COUNT = 5;

  /** The part of a row, from 0. */
  int of(int row) {
    long hash = seed + (groups == null ? row : groups[row]) * 0x9E3779B97F4A7C15L;
    hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
    hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
    return (int) Long.remainderUnsigned(hash ^ (hash >>> 31), COUNT);
  }
}
