package dev.cartwise.featurestore.row;

import dev.cartwise.contracts.Shopper;
import dev.cartwise.featurestore.MalformedRowException;
import dev.cartwise.featurestore.Retention;
import dev.cartwise.featurestore.RowKey;
import dev.cartwise.featurestore.shopper.PackedWindow;
import dev.cartwise.featurestore.shopper.ShopperRow;
import java.util.Map;
import java.util.TreeSet;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The layout of a shopper's row in the table of user features. */
public final class ShopperRows {

  /** How rows of this layout are stored and read. */
  public static final RowLayout<ShopperRow> LAYOUT =
      new RowLayout<>(ShopperRows::key, ShopperRow::absent, ShopperRows::read, ShopperRows::write);

  static final String PACKED = "d";
  static final String USERS = "users";
  static final String JOINED = "joined";
  static final String HOLDINGS = "h";

  private static final String SORT_KEY = "recent";

  private ShopperRows() {}

  public static RowKey key(Shopper shopper) {
    return new RowKey(shopper.key(), SORT_KEY);
  }

  /**
   * The row as stored when its next version is {@code version}; it is kept as long after its newest
   * event as the retention says.
   */
  public static Map<String, AttributeValue> write(
      ShopperRow row, long version, Retention retention) {
    Map<String, AttributeValue> stored = RowSchema.begin(key(row.shopper()));
    stored.put(
        PACKED,
        AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(PackedWindow.pack(row.recent()))));
    stored.put(RowSchema.WRITES, AttributeValue.fromN(Long.toString(version)));
    if (!row.linkedUsers().isEmpty()) {
      stored.put(USERS, AttributeValue.builder().ss(row.linkedUsers()).build());
      stored.put(JOINED, AttributeValue.fromN(Long.toString(row.joinedMillis())));
    }
    if (row.hasHoldings()) {
      stored.put(HOLDINGS, AttributeValue.fromBool(true));
    }
    RowExpiry.put(stored, retention.expirySeconds(row.newestMillis()));
    return stored;
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws MalformedRowException naming the attribute that is not as written
   */
  public static ShopperRow read(Map<String, AttributeValue> stored) {
    RowReader row = RowReader.of(stored).upToSchema(RowSchema.CURRENT);
    return new ShopperRow(
        row.shopper(),
        PackedWindow.unpack(row.bytes(PACKED)),
        new TreeSet<>(row.texts(USERS)),
        stored.containsKey(JOINED) ? row.wholeNumber(JOINED) : 0,
        stored.containsKey(HOLDINGS),
        row.wholeNumber(RowSchema.WRITES));
  }
}
