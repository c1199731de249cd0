package dev.cartwise.featurestore;

import dev.cartwise.contracts.Shopper;
import dev.cartwise.contracts.UserRecord;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The layout of a user's profile in the table of user features. */
final class UserProfileRows {

  private static final String SORT_KEY = "profile";
  private static final String PROPERTIES = "properties";

  private UserProfileRows() {}

  static RowKey key(Shopper user) {
    return new RowKey(user.key(), SORT_KEY);
  }

  static Map<String, AttributeValue> write(Shopper user, UserRecord profile) {
    Map<String, AttributeValue> row = new HashMap<>(key(user).attributes());
    row.put(RowSchema.VERSION, RowSchema.current());
    row.put(PROPERTIES, AttributeValue.fromS(profile.properties()));
    return row;
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws MalformedRowException naming the attribute that is not as written
   */
  static UserRecord read(Shopper user, Map<String, AttributeValue> stored) {
    return new UserRecord(
        user.id(), RowReader.of(stored).upToSchema(RowSchema.CURRENT).text(PROPERTIES));
  }
}
