package dev.cartwise.history.importing.rows;

import dev.cartwise.contracts.Shopper;
import dev.cartwise.featurestore.Retention;
import dev.cartwise.featurestore.convergence.RowConvergence;
import dev.cartwise.featurestore.dynamodb.Backoff;
import dev.cartwise.featurestore.dynamodb.DynamoDbShopperRowStore;
import dev.cartwise.featurestore.dynamodb.VersionedTable;
import dev.cartwise.featurestore.shopper.Holdings;
import dev.cartwise.featurestore.shopper.HoldingsRow;
import dev.cartwise.featurestore.shopper.ShopperRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Where shoppers' rows are.
 *
 * @param recent rows of the newest interactions
 * @param holdings rows of what shoppers hold
 */
public record RowStores(RowConvergence<ShopperRow> recent, RowConvergence<HoldingsRow> holdings) {

  /** Rows that were read together. */
  record Read(
      RowConvergence<ShopperRow>.Reading recent, RowConvergence<HoldingsRow>.Reading holdings) {}

  /**
   * The rows in a table.
   *
   * @param retention how long a row is kept
   */
  public static RowStores of(VersionedTable table, Retention retention) {
    return new RowStores(
        new RowConvergence<>(DynamoDbShopperRowStore.ofRecent(table, retention), Backoff.DEFAULT),
        new RowConvergence<>(
            DynamoDbShopperRowStore.ofHoldings(table, retention), Backoff.DEFAULT));
  }

  /** Reads what these pasts are merged with. */
  Read read(List<ShopperPast> pasts) {
    return read(ShopperPast.known(pasts));
  }

  /** Reads the rows of these shoppers, and what those of them hold of whom it is known. */
  Read read(Map<Shopper, Known> known) {
    Set<Shopper> holders = new HashSet<>();
    known.forEach(
        (shopper, what) -> {
          if (!what.holdings().isNone()) {
            holders.add(shopper);
          }
        });
    return new Read(recent.read(known.keySet()), holdings.read(holders));
  }

  /**
   * Writes what shoppers hold, with what their rows of interactions know from before there was any.
   *
   * @param more what is known; a shopper of whom nothing is held is left out
   * @param rows their rows of interactions
   */
  void hold(Map<Shopper, Known> more, Map<Shopper, ShopperRow> rows, Read read) {
    Map<Shopper, UnaryOperator<HoldingsRow>> changes = new HashMap<>();
    more.forEach(
        (shopper, what) -> {
          if (!what.holdings().isNone()) {
            ShopperRow row = Objects.requireNonNull(rows.get(shopper));
            Holdings all = what.holdings().join(Holdings.of(row.recent().newestFirst()));
            changes.put(shopper, held -> held.join(all));
          }
        });
    holdings.convergeAll(changes, read.holdings(), Uncounted.LEDGER);
  }
}
