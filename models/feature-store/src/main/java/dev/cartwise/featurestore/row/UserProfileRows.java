package dev.cartwise.featurestore.row;

import dev.cartwise.contracts.Shopper;
import dev.cartwise.contracts.UserRecord;
import dev.cartwise.featurestore.MalformedRowException;
import dev.cartwise.featurestore.RowKey;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The layout of a user's profile in the table of user features. */
public final class UserProfileRows {

  private static final String SORT_KEY = "profile";
  private static final String PROPERTIES = "properties";

  private UserProfileRows() {}

  public static RowKey key(Shopper user) {
    return new RowKey(user.key(), SORT_KEY);
  }

  public static Map<String, AttributeValue> write(Shopper user, UserRecord profile) {
    Map<String, AttributeValue> row = RowSchema.begin(key(user));
    row.put(PROPERTIES, AttributeValue.fromS(profile.properties()));
    return row;
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws MalformedRowException naming the attribute that is not as written
   */
  public static UserRecord read(Shopper user, Map<String, AttributeValue> stored) {
    return new UserRecord(
        user.id(), RowReader.of(stored).upToSchema(RowSchema.CURRENT).text(PROPERTIES));
  }
}
