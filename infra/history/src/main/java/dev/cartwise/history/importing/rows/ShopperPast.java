package dev.cartwise.history.importing.rows;

import dev.cartwise.contracts.Shopper;
import dev.cartwise.featurestore.shopper.Holdings;
import dev.cartwise.featurestore.shopper.RecentInteraction;
import dev.cartwise.featurestore.shopper.RecentWindow;
import dev.cartwise.featurestore.shopper.ShopperRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** What an import knows of one shopper, no more than a row holds however many events there are. */
final class ShopperPast {

  private static final int FOLDED_AT_ONCE = 128;

  private final Shopper shopper;
  private final List<RecentInteraction> entries = new ArrayList<>(4);
  private final SortedSet<String> users = new TreeSet<>();
  private Known known = new Known(RecentWindow.EMPTY, Holdings.NONE);
  private long newestLinkMillis;

  ShopperPast(Shopper shopper) {
    this.shopper = shopper;
  }

  Shopper shopper() {
    return shopper;
  }

  void add(RecentInteraction entry) {
    entries.add(entry);
    if (entries.size() == FOLDED_AT_ONCE) {
      fold();
    }
  }

  /** Tells that a user acted in this session. */
  void link(String userId, long timeMillis) {
    if (users.size() < ShopperRow.MAX_LINKED_USERS) {
      users.add(userId);
    }
    newestLinkMillis = Math.max(newestLinkMillis, timeMillis);
  }

  Known known() {
    fold();
    return known;
  }

  /** What is known of each of several shoppers. */
  static Map<Shopper, Known> known(List<ShopperPast> pasts) {
    Map<Shopper, Known> known = new HashMap<>();
    pasts.forEach(past -> known.put(past.shopper(), past.known()));
    return known;
  }

  SortedSet<String> users() {
    return users;
  }

  long newestMillis() {
    return Math.max(known().window().newestMillis(), newestLinkMillis);
  }

  /** The row with this past in it. */
  ShopperRow apply(ShopperRow row) {
    ShopperRow joined = row.join(known().window()).link(users, newestLinkMillis);
    return known().holdings().isNone() ? joined : joined.withHoldings();
  }

  private void fold() {
    if (!entries.isEmpty()) {
      known = known.join(new Known(RecentWindow.of(entries), Holdings.of(entries)));
      entries.clear();
    }
  }
}
