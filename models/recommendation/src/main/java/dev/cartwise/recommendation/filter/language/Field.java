package dev.cartwise.recommendation.filter.language;

/**
 * The left side of a condition.
 *
 * @param dataset where it is
 * @param name in upper case
 * @param position in the expression, from 1
 */
public record Field(Dataset dataset, String name, int position) {

  /** The name of the field that is the item's id itself, and no column. */
  public static final String ITEM_ID = "ITEM_ID";

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
