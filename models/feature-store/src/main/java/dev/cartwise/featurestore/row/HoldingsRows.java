package dev.cartwise.featurestore.row;

import dev.cartwise.contracts.Shopper;
import dev.cartwise.featurestore.MalformedRowException;
import dev.cartwise.featurestore.Retention;
import dev.cartwise.featurestore.RowKey;
import dev.cartwise.featurestore.shopper.HoldingsRow;
import dev.cartwise.featurestore.shopper.PackedHoldings;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The layout of what a shopper holds in the table of user features. */
public final class HoldingsRows {

  /** How rows of this layout are stored and read. */
  public static final RowLayout<HoldingsRow> LAYOUT =
      new RowLayout<>(
          HoldingsRows::key, HoldingsRow::absent, HoldingsRows::read, HoldingsRows::write);

  private static final String PACKED = "d";
  private static final String SORT_KEY = "holdings";

  private HoldingsRows() {}

  public static RowKey key(Shopper shopper) {
    return new RowKey(shopper.key(), SORT_KEY);
  }

  /** Tells whether a row of user features is of this layout. */
  public static boolean isOne(Map<String, AttributeValue> stored) {
    return RowSchema.key(stored).sk().equals(SORT_KEY);
  }

  /**
   * The row as stored when its next version is {@code version}; it is kept as long after the newest
   * purchase or change of the cart as the retention says.
   */
  public static Map<String, AttributeValue> write(
      HoldingsRow row, long version, Retention retention) {
    Map<String, AttributeValue> stored = RowSchema.begin(key(row.shopper()));
    stored.put(
        PACKED,
        AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(PackedHoldings.pack(row.holdings()))));
    stored.put(RowSchema.WRITES, AttributeValue.fromN(Long.toString(version)));
    RowExpiry.put(stored, retention.expirySeconds(row.holdings().newestMillis()));
    return stored;
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws MalformedRowException naming the attribute that is not as written
   */
  public static HoldingsRow read(Map<String, AttributeValue> stored) {
    RowReader row = RowReader.of(stored).upToSchema(RowSchema.CURRENT);
    return new HoldingsRow(
        row.shopper(), PackedHoldings.unpack(row.bytes(PACKED)), row.wholeNumber(RowSchema.WRITES));
  }
}
