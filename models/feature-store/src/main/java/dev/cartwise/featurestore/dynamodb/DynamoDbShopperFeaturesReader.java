package dev.cartwise.featurestore.dynamodb;

import dev.cartwise.contracts.Shopper;
import dev.cartwise.contracts.UserRecord;
import dev.cartwise.featurestore.RowKey;
import dev.cartwise.featurestore.row.RowExpiry;
import dev.cartwise.featurestore.row.RowSchema;
import dev.cartwise.featurestore.row.ShopperRows;
import dev.cartwise.featurestore.row.UserProfileRows;
import dev.cartwise.featurestore.shopper.RecentWindow;
import dev.cartwise.featurestore.shopper.ShopperFeatures;
import dev.cartwise.featurestore.shopper.ShopperFeaturesReader;
import dev.cartwise.featurestore.shopper.ShopperWithProfile;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Features of shoppers from DynamoDB, read eventually consistent: a prediction may be a moment
 * behind, at half the price. A row that should be gone counts as gone.
 */
public final class DynamoDbShopperFeaturesReader implements ShopperFeaturesReader {

  private final DynamoDbClient client;
  private final String table;
  private final BatchReader reader;
  private final InstantSource clock;

  public DynamoDbShopperFeaturesReader(
      DynamoDbClient client, FeatureTables tables, Backoff backoff) {
    this(client, tables, backoff, InstantSource.system());
  }

  DynamoDbShopperFeaturesReader(
      DynamoDbClient client, FeatureTables tables, Backoff backoff, InstantSource clock) {
    this.client = client;
    this.table = tables.userFeatures();
    this.reader = new BatchReader(client, table, false, backoff);
    this.clock = clock;
  }

  @Override
  public ShopperFeatures read(Shopper shopper) {
    Map<String, AttributeValue> row =
        client
            .getItem(
                request ->
                    request.tableName(table).key(RowSchema.attributes(ShopperRows.key(shopper))))
            .item();
    return row.isEmpty() ? ShopperFeatures.EMPTY : new ShopperFeatures(window(row).newestFirst());
  }

  @Override
  public ShopperFeatures read(Shopper user, Shopper session) {
    RecentWindow window = RecentWindow.EMPTY;
    for (Map<String, AttributeValue> row :
        reader.get(List.of(ShopperRows.key(user), ShopperRows.key(session)))) {
      window = window.join(window(row));
    }
    return new ShopperFeatures(window.newestFirst());
  }

  @Override
  public ShopperWithProfile readWithProfile(Shopper user, Optional<Shopper> session) {
    List<RowKey> keys = new ArrayList<>(List.of(ShopperRows.key(user), UserProfileRows.key(user)));
    session.map(ShopperRows::key).ifPresent(keys::add);
    RecentWindow window = RecentWindow.EMPTY;
    Optional<UserRecord> profile = Optional.empty();
    for (Map<String, AttributeValue> row : reader.get(keys)) {
      if (RowSchema.key(row).equals(UserProfileRows.key(user))) {
        profile = Optional.of(UserProfileRows.read(user, row));
      } else {
        window = window.join(window(row));
      }
    }
    return new ShopperWithProfile(new ShopperFeatures(window.newestFirst()), profile);
  }

  private RecentWindow window(Map<String, AttributeValue> row) {
    return RowExpiry.isPast(row, clock.millis())
        ? RecentWindow.EMPTY
        : ShopperRows.read(row).recent();
  }
}
