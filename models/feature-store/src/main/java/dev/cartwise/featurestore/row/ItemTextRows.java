package dev.cartwise.featurestore.row;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.MalformedRowException;
import dev.cartwise.featurestore.RowKey;
import dev.cartwise.featurestore.item.ItemText;
import dev.cartwise.featurestore.item.PackedDirection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The text row of an item: short names and packed values, to fit into one write unit. */
public final class ItemTextRows {

  /** The kind of row, which ends the partition key. */
  public static final String KIND = "text";

  public static final String HASH = "h";

  private static final String EMBEDDING_PREFIX = "e-";

  private ItemTextRows() {}

  public static RowKey key(ShopId shop, String itemId) {
    return ItemRows.key(shop, itemId, KIND);
  }

  public static Map<String, AttributeValue> write(ShopId shop, ItemText text) {
    Map<String, AttributeValue> row = RowSchema.begin(key(shop, text.itemId()));
    row.put(HASH, AttributeValue.fromS(text.contentHash()));
    text.embeddings()
        .forEach(
            (language, embedding) ->
                row.put(
                    EMBEDDING_PREFIX + language,
                    AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(embedding.bytes()))));
    return row;
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws MalformedRowException naming the attribute that is not as written
   */
  public static ItemText read(Map<String, AttributeValue> stored) {
    RowReader row = RowReader.of(stored).upToSchema(RowSchema.CURRENT);
    SortedMap<String, PackedDirection> embeddings = new TreeMap<>();
    for (String name : stored.keySet()) {
      if (name.startsWith(EMBEDDING_PREFIX)) {
        embeddings.put(
            name.substring(EMBEDDING_PREFIX.length()), new PackedDirection(row.bytes(name)));
      }
    }
    return new ItemText(ItemRows.itemId(row), row.text(HASH), embeddings);
  }
}
