package dev.cartwise.history.importing.rows;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.convergence.RowLedger;

/** Forgets what became of rows: an import counts events. */
enum Uncounted implements RowLedger {
  LEDGER;

  @Override
  public void merged(ShopId shop) {}

  @Override
  public void unchanged(ShopId shop) {}
}
