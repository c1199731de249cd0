package dev.cartwise.featurestore.row;

import dev.cartwise.featurestore.MalformedRowException;
import java.util.Map;
import java.util.OptionalLong;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * When a row goes by itself: an attribute in UTC seconds since 1970, as DynamoDB's time to live
 * reads it. DynamoDB deletes such a row within days, so whoever reads one looks first whether it is
 * past.
 */
public final class RowExpiry {

  /** The attribute's name; a row without it stays. */
  public static final String ATTRIBUTE = "expires";

  private RowExpiry() {}

  /** Says in a row when it goes; one that stays says nothing. */
  public static void put(Map<String, AttributeValue> row, OptionalLong seconds) {
    seconds.ifPresent(second -> row.put(ATTRIBUTE, AttributeValue.fromN(Long.toString(second))));
  }

  /**
   * Tells whether a row should be gone.
   *
   * @param nowMillis UTC milliseconds since 1970
   * @throws MalformedRowException if its expiry is no whole number
   */
  public static boolean isPast(Map<String, AttributeValue> row, long nowMillis) {
    return row.containsKey(ATTRIBUTE)
        && RowReader.of(row).wholeNumber(ATTRIBUTE) <= Math.floorDiv(nowMillis, 1000L);
  }
}
