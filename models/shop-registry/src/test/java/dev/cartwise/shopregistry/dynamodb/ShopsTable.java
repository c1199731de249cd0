package dev.cartwise.shopregistry.dynamodb;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.shopregistry.shop.Shop;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** The table of shops as tests make and fill it. */
public final class ShopsTable {

  private static final int BATCH = 25;

  private ShopsTable() {}

  /** Makes the table. */
  public static void create(DynamoDbClient client, String prefix) {
    client.createTable(
        create ->
            create
                .tableName(prefix + DynamoDbShopStore.TABLE)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                    AttributeDefinition.builder()
                        .attributeName(ShopRows.ID)
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .keySchema(
                    KeySchemaElement.builder()
                        .attributeName(ShopRows.ID)
                        .keyType(KeyType.HASH)
                        .build()));
  }

  /** Enters many shops at once, {@code shop-0} with {@code tracking-0} and so on. */
  public static void fill(DynamoDbClient client, String prefix, int shops) {
    List<WriteRequest> writes = new ArrayList<>();
    for (int i = 0; i < shops; i++) {
      ShopId id = new ShopId("shop-" + i);
      String trackingId = "tracking-" + i;
      Shop shop = new Shop(id, List.of(trackingId), true, Instant.EPOCH, Optional.empty());
      writes.add(put(ShopRows.write(shop, 1)));
      writes.add(put(ShopRows.leading(ShopRows.trackingKey(trackingId), Optional.of(id), 1)));
    }
    for (int from = 0; from < writes.size(); from += BATCH) {
      List<WriteRequest> batch = writes.subList(from, Math.min(from + BATCH, writes.size()));
      client.batchWriteItem(
          write -> write.requestItems(Map.of(prefix + DynamoDbShopStore.TABLE, batch)));
    }
  }

  private static WriteRequest put(Map<String, AttributeValue> row) {
    return WriteRequest.builder().putRequest(put -> put.item(row)).build();
  }
}
