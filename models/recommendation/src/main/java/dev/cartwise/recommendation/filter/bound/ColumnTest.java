package dev.cartwise.recommendation.filter.bound;

import dev.cartwise.recommendation.filter.language.Field;
import org.jspecify.annotations.Nullable;

/**
 * A test of one column of the items.
 *
 * @param column in upper case; {@link Field#ITEM_ID} is the item's id itself
 */
public record ColumnTest(String column, CellTest test) {

  public boolean isOfItemId() {
    return column.equals(Field.ITEM_ID);
  }

  boolean test(ItemFacts facts) {
    @Nullable String cell = isOfItemId() ? facts.itemId() : facts.columns().get(column);
    return test.test(cell);
  }
}
