package dev.cartwise.shopregistry.dynamodb;

import dev.cartwise.shopregistry.shop.Shop;
import dev.cartwise.shopregistry.shop.ShopPage;
import dev.cartwise.shopregistry.shop.ShopPages;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** Pages of a scan of the table of shops; a place is the id of the row that was read last. */
public final class DynamoDbShopPages implements ShopPages {

  private final DynamoDbClient client;
  private final String table;

  /**
   * @param prefix leads the names of all tables, for example {@code cartwise-}
   */
  public DynamoDbShopPages(DynamoDbClient client, String prefix) {
    this.client = client;
    this.table = prefix + DynamoDbShopStore.TABLE;
  }

  @Override
  public ShopPage page(Optional<String> place, int most) {
    ScanResponse scanned =
        client.scan(
            scan -> {
              scan.tableName(table).limit(most);
              place.ifPresent(id -> scan.exclusiveStartKey(ShopRows.key(id)));
            });
    List<Shop> served =
        scanned.items().stream()
            .filter(ShopRows::isShop)
            .map(ShopRows::read)
            .filter(Shop::isServed)
            .toList();
    return new ShopPage(
        served,
        Optional.ofNullable(scanned.lastEvaluatedKey().get(ShopRows.ID)).map(AttributeValue::s));
  }
}
