package dev.cartwise.shopregistry.dynamodb;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.shopregistry.shop.Shop;
import dev.cartwise.shopregistry.shop.ShopDirectory;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Shops looked up in DynamoDB, one read of one row each. */
public final class DynamoDbShopDirectory implements ShopDirectory {

  private final DynamoDbClient client;
  private final String table;

  /**
   * @param prefix leads the names of all tables, for example {@code cartwise-}
   */
  public DynamoDbShopDirectory(DynamoDbClient client, String prefix) {
    this.client = client;
    this.table = prefix + DynamoDbShopStore.TABLE;
  }

  @Override
  public Optional<ShopId> byName(String name) {
    if (!ShopId.isWellFormed(name)) {
      return Optional.empty();
    }
    return row(ShopRows.key(new ShopId(name)))
        .map(ShopRows::read)
        .filter(Shop::isServed)
        .map(Shop::id);
  }

  @Override
  public Optional<ShopId> byTrackingId(String trackingId) {
    return row(ShopRows.trackingKey(trackingId)).flatMap(ShopRows::led);
  }

  /** Reads a second row: the shop may have been deleted since it was the only one. */
  @Override
  public Optional<ShopId> only() {
    return row(ShopRows.onlyKey()).flatMap(ShopRows::led).flatMap(shop -> byName(shop.value()));
  }

  private Optional<Map<String, AttributeValue>> row(Map<String, AttributeValue> key) {
    return Optional.of(client.getItem(get -> get.tableName(table).key(key)).item())
        .filter(row -> !row.isEmpty());
  }
}
