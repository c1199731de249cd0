package dev.cartwise.purchaseintent.facts;

/** The single numbers that are known of an item, in the order of {@code items.facts}. */
public enum ItemFact {
  /** What it costs, in the shop's currency, above 0. */
  PRICE,
  /** The natural logarithm of one plus the number of times that shoppers touched it, 0 or more. */
  LOG_POPULARITY,
  /** Of the shoppers who viewed it, the share that bought it, smoothed, 0 to 1. */
  CONVERSION,
  /** The same of all items of its category. */
  CATEGORY_CONVERSION,
  /** The mean of its reviews' stars, 1 to 5. */
  STARS,
  /** The share of its reviews that are positive, 0 to 1. */
  POSITIVE_SHARE,
  /** How many aspects its reviewers praise, 0 or more. */
  PRAISED,
  /** How many aspects its reviewers criticise, 0 or more. */
  CRITICISED;

  /** How many there are. */
  public static final int COUNT = values().length;
}
