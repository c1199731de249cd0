package dev.cartwise.featurestore.shopper;

import dev.cartwise.contracts.EventKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a shopper bought, and what is in the cart, however much was looked at since.
 *
 * <p>Holdings form a semilattice under {@link #join}: whatever the order, grouping or repetition in
 * which interactions arrive, the same set of them makes the same holdings. Of each item only its
 * last purchase and its last change of the cart count, and the items whose last one is newest are
 * kept. An item gives way only to so many others with a newer one, and those can only become more
 * and newer: what was dropped once stays out, so nothing has to remember where the cut was.
 *
 * @param purchases of each item its last purchase, at most {@link #MAX_PURCHASES}, newest first
 * @param cartChanges of each item the last time that it was put into the cart, taken out of it or
 *     bought, at most {@link #MAX_CART_CHANGES}, newest first
 */
public record Holdings(List<Holding> purchases, List<Holding> cartChanges) {

  /** How many bought items are known. */
  public static final int MAX_PURCHASES = 100;

  /**
   * Of how many items it is known whether they are in the cart: an item is forgotten when so many
   * others were put in, taken out or bought after it.
   */
  public static final int MAX_CART_CHANGES = 100;

  /** Of a shopper who holds nothing. */
  public static final Holdings NONE = new Holdings(List.of(), List.of());

  public Holdings {
    purchases = List.copyOf(purchases);
    cartChanges = List.copyOf(cartChanges);
  }

  /** What these interactions leave in the shopper's hands. */
  public static Holdings of(Collection<RecentInteraction> interactions) {
    List<Holding> changes = new ArrayList<>();
    for (RecentInteraction each : interactions) {
      if (Holding.concerns(each.kind())) {
        changes.add(new Holding(each.timeMillis(), each.kind(), each.itemId()));
      }
    }
    if (changes.isEmpty()) {
      return NONE;
    }
    return new Holdings(
        newest(
            changes.stream().filter(each -> each.kind() == EventKind.PURCHASE).toList(),
            MAX_PURCHASES),
        newest(changes, MAX_CART_CHANGES));
  }

  /** What the interactions of both leave. */
  public Holdings join(Holdings other) {
    if (other.isNone() || equals(other)) {
      return this;
    }
    if (isNone()) {
      return other;
    }
    return new Holdings(
        newest(concat(purchases, other.purchases), MAX_PURCHASES),
        newest(concat(cartChanges, other.cartChanges), MAX_CART_CHANGES));
  }

  /** Tells whether nothing was ever bought, put into the cart or taken out of it. */
  public boolean isNone() {
    return purchases.isEmpty() && cartChanges.isEmpty();
  }

  /** The time of the newest interaction, UTC milliseconds since 1970; 0 if there is none. */
  public long newestMillis() {
    return cartChanges.isEmpty() ? 0 : cartChanges.get(0).timeMillis();
  }

  /** The bought items, the latest purchase first. */
  public Set<String> purchased() {
    Set<String> items = new LinkedHashSet<>();
    purchases.forEach(each -> items.add(each.itemId()));
    return items;
  }

  /** The items put into the cart and neither taken out nor bought since, the latest first. */
  public Set<String> inCart() {
    Set<String> items = new LinkedHashSet<>();
    for (Holding each : cartChanges) {
      if (each.kind() == EventKind.ADD_TO_CART) {
        items.add(each.itemId());
      }
    }
    return items;
  }

  private static List<Holding> newest(List<Holding> all, int most) {
    Map<String, Holding> last = new HashMap<>();
    for (Holding each : all) {
      last.merge(each.itemId(), each, (a, b) -> Holding.LAST_FIRST.compare(a, b) <= 0 ? a : b);
    }
    return last.values().stream().sorted(Holding.NEWEST_FIRST).limit(most).toList();
  }

  private static List<Holding> concat(List<Holding> a, List<Holding> b) {
    List<Holding> both = new ArrayList<>(a);
    both.addAll(b);
    return both;
  }
}
