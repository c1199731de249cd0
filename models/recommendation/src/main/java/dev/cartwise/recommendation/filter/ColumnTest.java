package dev.cartwise.recommendation.filter;

import org.jspecify.annotations.Nullable;

/**
 * A test of one column of the items.
 *
 * @param column in upper case; {@link #ITEM_ID} is the item's id itself
 */
record ColumnTest(String column, CellTest test) {

  static final String ITEM_ID = "ITEM_ID";

  boolean isOfItemId() {
    return column.equals(ITEM_ID);
  }

  boolean test(ItemFacts facts) {
    @Nullable String cell = isOfItemId() ? facts.itemId() : facts.columns().get(column);
    return test.test(cell);
  }
}
