package dev.cartwise.featurestore.dynamodb;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.contracts.UserRecord;
import dev.cartwise.featurestore.row.RowSchema;
import dev.cartwise.featurestore.row.UserProfileRows;
import dev.cartwise.featurestore.shopper.UserProfileStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Users' profiles in DynamoDB. */
public final class DynamoDbUserProfileStore implements UserProfileStore {

  private final DynamoDbClient client;
  private final String table;
  private final BatchWriter writer;

  public DynamoDbUserProfileStore(DynamoDbClient client, FeatureTables tables, Backoff backoff) {
    this.client = client;
    this.table = tables.userFeatures();
    this.writer = new BatchWriter(client, table, backoff);
  }

  @Override
  public void put(ShopId shop, List<UserRecord> profiles) {
    writer.put(
        profiles.stream()
            .map(profile -> UserProfileRows.write(Shopper.user(shop, profile.userId()), profile))
            .toList());
  }

  @Override
  public Optional<UserRecord> read(ShopId shop, String userId) {
    Shopper user = Shopper.user(shop, userId);
    Map<String, AttributeValue> row =
        client
            .getItem(
                request ->
                    request.tableName(table).key(RowSchema.attributes(UserProfileRows.key(user))))
            .item();
    return row.isEmpty() ? Optional.empty() : Optional.of(UserProfileRows.read(user, row));
  }
}
