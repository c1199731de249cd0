package dev.cartwise.analyzereviews;

import dev.cartwise.contracts.ShopId;

/** The models of each shop. */
interface ShopReaders {

  /** Takes the shop's models for one request. */
  ReaderLease acquire(ShopId shop);
}
