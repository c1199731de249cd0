package dev.cartwise.local.sampleshop;

/**
 * One thing done in a session.
 *
 * @param eventType as the storefront sends it
 * @param product what it is about
 */
record Step(String eventType, Product product) {
  static final String VIEW = "View";
  static final String ADD_TO_CART = "AddToCart";
  static final String REMOVE_FROM_CART = "RemoveFromCart";
  static final String PURCHASE = "Purchase";
}
