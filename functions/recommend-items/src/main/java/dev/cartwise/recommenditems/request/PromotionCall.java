package dev.cartwise.recommenditems.request;

/**
 * A share of the answer that is kept for certain items.
 *
 * @param name what those items are labelled with, may be empty
 * @param percent of the answer, 1 to 100
 * @param filter which items
 */
public record PromotionCall(String name, int percent, FilterCall filter) {

  /** How many of so many items, at least one. */
  public int slots(int count) {
    return Math.max(1, count * percent / 100);
  }
}
