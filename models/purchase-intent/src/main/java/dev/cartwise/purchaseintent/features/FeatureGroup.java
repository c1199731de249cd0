package dev.cartwise.purchaseintent.features;

/** Where a feature's knowledge comes from. */
public enum FeatureGroup {
  /** What the shopper did. */
  BEHAVIOUR,
  /** What the shop and its shoppers know of the items: price, popularity, conversion. */
  CATALOGUE,
  /** What the items' photos show. */
  IMAGE,
  /** What the items' reviews say. */
  REVIEW
}
