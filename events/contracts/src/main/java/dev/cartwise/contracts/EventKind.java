package dev.cartwise.contracts;

/**
 * The meaning that Cartwise gives to an event type; the type itself stays the free text the shop
 * sent.
 */
public enum EventKind {
  /** A shopper looked at an item. */
  VIEW,
  /** A shopper put an item into the cart. */
  ADD_TO_CART,
  /** A shopper took an item out of the cart. */
  REMOVE_FROM_CART,
  /** A shopper bought an item. */
  PURCHASE,
  /** Any other type: stored and archived, without influence on recommendations. */
  OTHER;

  /**
   * The kind of an event type: {@code View}, {@code AddToCart}, {@code RemoveFromCart} and {@code
   * Purchase}, in any spelling and under the names that {@link EventNames} lists.
   */
  public static EventKind of(String eventType) {
    return EventNames.kind(eventType);
  }
}
