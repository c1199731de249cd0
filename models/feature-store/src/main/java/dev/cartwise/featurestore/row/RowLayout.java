package dev.cartwise.featurestore.row;

import dev.cartwise.contracts.Shopper;
import dev.cartwise.featurestore.MalformedRowException;
import dev.cartwise.featurestore.Retention;
import dev.cartwise.featurestore.RowKey;
import dev.cartwise.featurestore.shopper.VersionedRow;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How one kind of a shopper's rows is stored.
 *
 * @param key where the row of a shopper is
 * @param absent the row of a shopper who has none
 * @param read reads a stored row; throws {@link MalformedRowException} for any other
 * @param write the attributes of a row
 */
public record RowLayout<R extends VersionedRow<R>>(
    Function<Shopper, RowKey> key,
    Function<Shopper, R> absent,
    Function<Map<String, AttributeValue>, R> read,
    Writer<R> write) {

  /** Makes the attributes of a row. */
  @FunctionalInterface
  public interface Writer<R> {

    /** The row as stored when its next version is {@code version}, kept as the retention says. */
    Map<String, AttributeValue> write(R row, long version, Retention retention);
  }
}
