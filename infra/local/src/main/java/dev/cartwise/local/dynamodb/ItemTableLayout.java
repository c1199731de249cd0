package dev.cartwise.local.dynamodb;

import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The layout of the rows of item features in a data directory: an early version made each item a
 * partition, where nobody looks any more.
 */
public final class ItemTableLayout {
  private static final String EARLY_MARK = "#i#";
  private static final Set<String> EARLY_SORT_KEYS =
      Set.of("attributes", "text", "reviews", "image");

  private ItemTableLayout() {}

  /**
   * Looks at the first row; the layouts are never mixed.
   *
   * @throws LocalSystemException if it is of the early layout
   */
  public static void require(DynamoDbClient client, String table) {
    for (Map<String, AttributeValue> row :
        client.scan(scan -> scan.tableName(table).limit(1)).items()) {
      AttributeValue pk = row.get("pk");
      AttributeValue sk = row.get("sk");
      if (pk != null
          && sk != null
          && pk.s().contains(EARLY_MARK)
          && EARLY_SORT_KEYS.contains(sk.s())) {
        throw new LocalSystemException(
            Reason.DATA_DIRECTORY_UNUSABLE,
            "the items in this data directory were stored by an earlier version: choose another"
                + " --data, or delete the directory and send the items again");
      }
    }
  }
}
