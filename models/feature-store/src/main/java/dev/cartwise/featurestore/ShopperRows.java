package dev.cartwise.featurestore;

import dev.cartwise.contracts.Shopper;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The layout of a shopper's row in the table of user features. */
final class ShopperRows {

  static final String PACKED = "d";
  static final String VERSION = "v";
  static final String USERS = "users";

  private static final String SORT_KEY = "recent";

  private ShopperRows() {}

  static RowKey key(Shopper shopper) {
    return new RowKey(shopper.key(), SORT_KEY);
  }

  /** The row as stored when its next version is {@code version}. */
  static Map<String, AttributeValue> write(ShopperRow row, long version) {
    Map<String, AttributeValue> stored = new HashMap<>(key(row.shopper()).attributes());
    stored.put(RowSchema.VERSION, RowSchema.current());
    stored.put(
        PACKED,
        AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(PackedWindow.pack(row.recent()))));
    stored.put(VERSION, AttributeValue.fromN(Long.toString(version)));
    if (!row.linkedUsers().isEmpty()) {
      stored.put(USERS, AttributeValue.builder().ss(row.linkedUsers()).build());
    }
    return stored;
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws MalformedRowException naming the attribute that is not as written
   */
  static ShopperRow read(Map<String, AttributeValue> stored) {
    RowReader row = RowReader.of(stored).upToSchema(RowSchema.CURRENT);
    return new ShopperRow(
        Shopper.parseKey(row.text(FeatureTables.PK)),
        PackedWindow.unpack(row.bytes(PACKED)),
        new TreeSet<>(row.texts(USERS)),
        row.wholeNumber(VERSION));
  }
}
