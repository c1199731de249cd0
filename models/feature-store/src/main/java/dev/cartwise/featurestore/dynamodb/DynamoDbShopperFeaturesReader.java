package dev.cartwise.featurestore.dynamodb;

import dev.cartwise.contracts.Shopper;
import dev.cartwise.contracts.UserRecord;
import dev.cartwise.featurestore.RowKey;
import dev.cartwise.featurestore.row.HoldingsRows;
import dev.cartwise.featurestore.row.RowExpiry;
import dev.cartwise.featurestore.row.RowSchema;
import dev.cartwise.featurestore.row.ShopperRows;
import dev.cartwise.featurestore.row.UserProfileRows;
import dev.cartwise.featurestore.shopper.FoundShoppers;
import dev.cartwise.featurestore.shopper.Holdings;
import dev.cartwise.featurestore.shopper.RecentWindow;
import dev.cartwise.featurestore.shopper.ShopperFeatures;
import dev.cartwise.featurestore.shopper.ShopperFeaturesReader;
import dev.cartwise.featurestore.shopper.ShopperIds;
import dev.cartwise.featurestore.shopper.ShopperWithProfile;
import dev.cartwise.featurestore.shopper.ShoppersReader;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Features of shoppers from DynamoDB, read eventually consistent: a prediction may be a moment
 * behind, at half the price. A row that should be gone counts as gone.
 */
public final class DynamoDbShopperFeaturesReader implements ShopperFeaturesReader, ShoppersReader {

  private final BatchReader reader;
  private final InstantSource clock;

  public DynamoDbShopperFeaturesReader(
      DynamoDbClient client, FeatureTables tables, Backoff backoff) {
    this(client, tables, backoff, InstantSource.system());
  }

  DynamoDbShopperFeaturesReader(
      DynamoDbClient client, FeatureTables tables, Backoff backoff, InstantSource clock) {
    this.reader = new BatchReader(client, tables.userFeatures(), false, backoff);
    this.clock = clock;
  }

  @Override
  public ShopperFeatures read(Shopper shopper) {
    return features(reader.get(keys(List.of(shopper))));
  }

  @Override
  public ShopperFeatures read(Shopper user, Shopper session) {
    return features(reader.get(keys(List.of(user, session))));
  }

  @Override
  public ShopperWithProfile readWithProfile(Shopper user, Optional<Shopper> session) {
    List<Shopper> shoppers = new ArrayList<>(List.of(user));
    session.ifPresent(shoppers::add);
    List<RowKey> keys = keys(shoppers);
    keys.add(UserProfileRows.key(user));
    List<Map<String, AttributeValue>> rows = new ArrayList<>();
    Optional<UserRecord> profile = Optional.empty();
    for (Map<String, AttributeValue> row : reader.get(keys)) {
      if (RowSchema.key(row).equals(UserProfileRows.key(user))) {
        profile = Optional.of(UserProfileRows.read(user, row));
      } else {
        rows.add(row);
      }
    }
    return new ShopperWithProfile(features(rows), profile);
  }

  @Override
  public FoundShoppers readAll(List<ShopperIds> shoppers) {
    Set<RowKey> keys = new LinkedHashSet<>();
    shoppers.forEach(shopper -> keys.addAll(keys(shopper.all())));
    ReadRows read = reader.read(keys);
    Map<RowKey, Map<String, AttributeValue>> rows = new HashMap<>();
    read.rows().forEach(row -> rows.put(RowSchema.key(row), row));
    List<ShopperFeatures> features = new ArrayList<>();
    for (ShopperIds shopper : shoppers) {
      features.add(
          features(keys(shopper.all()).stream().map(rows::get).filter(Objects::nonNull).toList()));
    }
    return new FoundShoppers(features, read.calls());
  }

  private static List<RowKey> keys(List<Shopper> shoppers) {
    List<RowKey> keys = new ArrayList<>();
    for (Shopper shopper : shoppers) {
      keys.add(ShopperRows.key(shopper));
      keys.add(HoldingsRows.key(shopper));
    }
    return keys;
  }

  private ShopperFeatures features(List<Map<String, AttributeValue>> rows) {
    RecentWindow window = RecentWindow.EMPTY;
    Holdings holdings = Holdings.NONE;
    for (Map<String, AttributeValue> row : rows) {
      if (RowExpiry.isPast(row, clock.millis())) {
        continue;
      }
      if (HoldingsRows.isOne(row)) {
        holdings = holdings.join(HoldingsRows.read(row).holdings());
      } else {
        window = window.join(ShopperRows.read(row).recent());
      }
    }
    return new ShopperFeatures(window.newestFirst(), holdings);
  }
}
