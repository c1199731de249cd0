package dev.cartwise.featurestore.shopper;

import dev.cartwise.contracts.EventKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/**
 * When an item was last bought, put into the cart or taken out of it.
 *
 * @param timeMillis event time, UTC milliseconds since 1970, from 0 to 2^48 - 1
 * @param kind one of {@link EventKind#ADD_TO_CART}, {@link EventKind#REMOVE_FROM_CART} and {@link
 *     EventKind#PURCHASE}
 * @param itemId the item, 1 to {@link RecentInteraction#MAX_ITEM_BYTES} bytes of UTF-8
 */
public record Holding(long timeMillis, EventKind kind, String itemId) {

  /**
   * Of one item, the last first. Within a millisecond a purchase comes after a removal, and both
   * come after an addition: that is the order of a purchase by one click.
   */
  static final Comparator<Holding> LAST_FIRST =
      Comparator.comparingLong(Holding::timeMillis).thenComparing(Holding::kind).reversed();

  /** Of all items, the last first; the item decides what is left. */
  static final Comparator<Holding> NEWEST_FIRST =
      LAST_FIRST.thenComparing(Holding::itemBytes, Arrays::compareUnsigned);

  /**
   * @throws IllegalArgumentException if a component is outside its range
   */
  public Holding {
    if (timeMillis < 0 || timeMillis >= RecentInteraction.TIME_LIMIT) {
      throw new IllegalArgumentException("timeMillis outside 0 to 2^48 - 1: " + timeMillis);
    }
    if (!concerns(kind)) {
      throw new IllegalArgumentException("neither bought nor about the cart: " + kind);
    }
    int bytes = itemId.getBytes(StandardCharsets.UTF_8).length;
    if (bytes < 1 || bytes > RecentInteraction.MAX_ITEM_BYTES) {
      throw new IllegalArgumentException("itemId has " + bytes + " bytes of UTF-8");
    }
  }

  /** Tells whether an interaction of this kind changes what a shopper holds. */
  static boolean concerns(EventKind kind) {
    return switch (kind) {
      case ADD_TO_CART, REMOVE_FROM_CART, PURCHASE -> true;
      case VIEW, OTHER -> false;
    };
  }

  byte[] itemBytes() {
    return itemId.getBytes(StandardCharsets.UTF_8);
  }
}
