package dev.cartwise.recommendation.filter;

/**
 * The left side of a condition.
 *
 * @param dataset where it is
 * @param name in upper case
 * @param position in the expression, from 1
 */
public record Field(Dataset dataset, String name, int position) {

  /** Where a field is. */
  public enum Dataset {
    /** The catalogue's columns. */
    ITEMS,
    /** What the shopper did lately. */
    INTERACTIONS,
    /** What the shop told about the user. */
    CURRENT_USER
  }
}
