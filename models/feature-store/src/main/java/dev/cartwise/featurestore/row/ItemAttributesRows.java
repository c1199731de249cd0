package dev.cartwise.featurestore.row;

import dev.cartwise.contracts.ItemRecord;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.MalformedRowException;
import dev.cartwise.featurestore.RowKey;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The layout of an item's attributes in the table of item features. */
public final class ItemAttributesRows {

  public static final String SORT_KEY = "attributes";

  static final String PROPERTIES = "properties";

  private ItemAttributesRows() {}

  public static RowKey key(ShopId shop, String itemId) {
    return ItemRows.key(shop, itemId, SORT_KEY);
  }

  public static Map<String, AttributeValue> write(ShopId shop, ItemRecord item) {
    Map<String, AttributeValue> row = RowSchema.begin(key(shop, item.itemId()));
    row.put(PROPERTIES, AttributeValue.fromS(item.properties()));
    return row;
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws MalformedRowException naming the attribute that is not as written
   */
  public static ItemRecord read(ShopId shop, Map<String, AttributeValue> stored) {
    RowReader row = RowReader.of(stored).upToSchema(RowSchema.CURRENT);
    return new ItemRecord(ItemRows.itemId(shop, row.text(RowSchema.PK)), row.text(PROPERTIES));
  }
}
