package dev.cartwise.featurestore.convergence;

import dev.cartwise.contracts.ShopId;

/** Learns what became of rows. Threads may share it. */
public interface RowLedger {

  /** A row of the shop was written. */
  void merged(ShopId shop);

  /** A row of the shop held everything already. */
  void unchanged(ShopId shop);
}
