package dev.cartwise.featurestore.row;

import dev.cartwise.contracts.ItemRecord;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.MalformedRowException;
import dev.cartwise.featurestore.RowKey;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The layout of an item's attributes in the table of item features. */
public final class ItemAttributesRows {

  /** The kind of row, which ends the partition key. */
  public static final String KIND = "attributes";

  static final String PROPERTIES = "properties";

  private ItemAttributesRows() {}

  public static RowKey key(ShopId shop, String itemId) {
    return ItemRows.key(shop, itemId, KIND);
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
  public static ItemRecord read(Map<String, AttributeValue> stored) {
    RowReader row = RowReader.of(stored).upToSchema(RowSchema.CURRENT);
    return new ItemRecord(ItemRows.itemId(row), row.text(PROPERTIES));
  }
}
