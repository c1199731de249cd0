package dev.cartwise.history.importing.rows;

import dev.cartwise.contracts.Shopper;
import dev.cartwise.featurestore.shopper.ShopperRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Brings what is known of users into their rows. */
final class UserRows {

  private final RowStores stores;

  UserRows(RowStores stores) {
    this.stores = stores;
  }

  /** Merges pasts of users. */
  void write(List<ShopperPast> pasts, RowStores.Read read) {
    write(ShopperPast.known(pasts), read);
  }

  /** Merges what sessions tell of users. */
  void tell(Map<Shopper, Known> told) {
    write(told, stores.read(told));
  }

  private void write(Map<Shopper, Known> known, RowStores.Read read) {
    Map<Shopper, UnaryOperator<ShopperRow>> changes = new HashMap<>();
    known.forEach((user, what) -> changes.put(user, row -> row.join(what.window())));
    Map<Shopper, ShopperRow> rows =
        stores.recent().convergeAll(changes, read.recent(), Uncounted.LEDGER);
    stores.hold(known, rows, read);
  }
}
