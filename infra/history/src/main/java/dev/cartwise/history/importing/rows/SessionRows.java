package dev.cartwise.history.importing.rows;

import dev.cartwise.contracts.Shopper;
import dev.cartwise.featurestore.Retention;
import dev.cartwise.featurestore.convergence.RowConvergence;
import dev.cartwise.featurestore.shopper.Holdings;
import dev.cartwise.featurestore.shopper.HoldingsRow;
import dev.cartwise.featurestore.shopper.ShopperRow;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Brings what is known of sessions into their rows, and tells it to every user of one, as it is
 * told when events arrive one by one.
 *
 * <p>A session whose newest event is past the retention gets no row.
 */
final class SessionRows {

  private final RowStores stores;
  private final UserRows users;
  private final Retention retention;
  private final long nowMillis;

  SessionRows(RowStores stores, UserRows users, Retention retention, long nowMillis) {
    this.stores = stores;
    this.users = users;
    this.retention = retention;
    this.nowMillis = nowMillis;
  }

  /** Merges pasts of sessions. */
  void write(List<ShopperPast> pasts, RowStores.Read read) {
    Map<Shopper, ShopperRow> rows = merged(pasts, read);
    RowConvergence<HoldingsRow>.Reading held = stores.holdings().read(holders(rows.values()));
    Map<Shopper, Known> told = new HashMap<>();
    for (ShopperPast past : pasts) {
      Shopper session = past.shopper();
      ShopperRow row = rows.get(session);
      if (row == null) {
        tell(past.users(), past.known(), session, told);
      } else {
        Set<String> ids = new HashSet<>(past.users());
        ids.addAll(row.linkedUsers());
        Holdings holdings =
            row.hasHoldings() ? held.of(session).holdings() : past.known().holdings();
        tell(ids, new Known(row.recent(), holdings), session, told);
      }
    }
    users.tell(told);
  }

  /** The rows of those that are not over, with their pasts; holdings come first. */
  private Map<Shopper, ShopperRow> merged(List<ShopperPast> pasts, RowStores.Read read) {
    List<ShopperPast> kept =
        pasts.stream().filter(past -> !retention.isOver(past.newestMillis(), nowMillis)).toList();
    Map<Shopper, ShopperRow> before = new HashMap<>();
    Map<Shopper, UnaryOperator<ShopperRow>> changes = new HashMap<>();
    for (ShopperPast past : kept) {
      before.put(past.shopper(), read.recent().of(past.shopper()));
      changes.put(past.shopper(), past::apply);
    }
    stores.hold(ShopperPast.known(kept), before, read);
    return stores.recent().convergeAll(changes, read.recent(), Uncounted.LEDGER);
  }

  private static Set<Shopper> holders(Collection<ShopperRow> rows) {
    Set<Shopper> holders = new HashSet<>();
    for (ShopperRow row : rows) {
      if (row.hasHoldings()) {
        holders.add(row.shopper());
      }
    }
    return holders;
  }

  private static void tell(
      Collection<String> userIds, Known what, Shopper session, Map<Shopper, Known> told) {
    for (String id : userIds) {
      told.merge(Shopper.user(session.shop(), id), what, Known::join);
    }
  }
}
