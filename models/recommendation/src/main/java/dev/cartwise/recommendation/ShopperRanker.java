package dev.cartwise.recommendation;

/** Ranks the items of a shop for shoppers. Safe for use by many threads. */
public interface ShopperRanker {

  /** Prepares the ranking for a history; an empty one stands for nobody known. */
  ShopperRanking ranking(History history);
}
