package dev.cartwise.history.exporting;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.contracts.UserRecord;
import dev.cartwise.featurestore.row.RowSchema;
import dev.cartwise.featurestore.row.UserProfileRows;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The users of a shop with what it told of them. */
public final class UserProfiles {
  private static final String SORT_KEY =
      UserProfileRows.key(Shopper.user(new ShopId("any"), "any")).sk();

  private UserProfiles() {}

  /** All of them, in no order; the whole table is read, page by page while the stream is. */
  public static Stream<UserRecord> of(DynamoDbClient client, String table, ShopId shop) {
    return client
        .scanPaginator(
            scan ->
                scan.tableName(table)
                    .filterExpression("begins_with(#pk, :shop) AND #sk = :profile")
                    .expressionAttributeNames(Map.of("#pk", RowSchema.PK, "#sk", RowSchema.SK))
                    .expressionAttributeValues(
                        Map.of(
                            ":shop", AttributeValue.fromS(shop.value() + "#u#"),
                            ":profile", AttributeValue.fromS(SORT_KEY))))
        .items()
        .stream()
        .map(row -> UserProfileRows.read(Shopper.parseKey(RowSchema.key(row).pk()), row));
  }
}
