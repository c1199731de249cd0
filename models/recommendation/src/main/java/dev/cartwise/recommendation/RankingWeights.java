package dev.cartwise.recommendation;

import dev.cartwise.contracts.EventKind;

/**
 * How much each piece of evidence counts.
 *
 * @param view weight of a view in the history
 * @param addToCart weight of putting an item into the cart
 * @param purchase weight of a purchase
 * @param recencyDecay what an interaction keeps of its weight for every newer one, 0 to 1
 * @param affinity weight of the shopper's categories
 * @param popularityPrior weight of popularity in the whole shop
 */
public record RankingWeights(
    float view,
    float addToCart,
    float purchase,
    float recencyDecay,
    float affinity,
    float popularityPrior) {

  /** The weights in service. */
  public static final RankingWeights DEFAULT =
      new RankingWeights(1f, 1.5f, 1.5f, 0.6f, 0.02f, 0.005f);

  /** The weight of an interaction before recency; nothing for taking an item out of the cart. */
  float of(EventKind kind) {
    return switch (kind) {
      case VIEW -> view;
      case ADD_TO_CART -> addToCart;
      case PURCHASE -> purchase;
      case REMOVE_FROM_CART, OTHER -> 0f;
    };
  }
}
