package dev.cartwise.featurestore.dynamodb;

import dev.cartwise.contracts.Shopper;
import dev.cartwise.featurestore.Retention;
import dev.cartwise.featurestore.UnwrittenException;
import dev.cartwise.featurestore.row.RowExpiry;
import dev.cartwise.featurestore.row.ShopperRows;
import dev.cartwise.featurestore.shopper.ShopperRow;
import dev.cartwise.featurestore.shopper.ShopperRowStore;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/**
 * Shoppers' rows in DynamoDB, read consistently and written on condition of their version. A row
 * that should be gone reads as an empty one, whether DynamoDB deleted it yet or not.
 */
public final class DynamoDbShopperRowStore implements ShopperRowStore {

  private final DynamoDbClient client;
  private final String table;
  private final BatchReader reader;
  private final Retention retention;
  private final InstantSource clock;

  /**
   * @param retention how long a row is kept after its newest event
   */
  public DynamoDbShopperRowStore(
      DynamoDbClient client, FeatureTables tables, Backoff backoff, Retention retention) {
    this(client, tables, backoff, retention, InstantSource.system());
  }

  DynamoDbShopperRowStore(
      DynamoDbClient client,
      FeatureTables tables,
      Backoff backoff,
      Retention retention,
      InstantSource clock) {
    this.client = client;
    this.table = tables.userFeatures();
    this.reader = new BatchReader(client, table, true, backoff);
    this.retention = retention;
    this.clock = clock;
  }

  @Override
  public Map<Shopper, ShopperRow> read(Set<Shopper> shoppers) {
    Map<Shopper, ShopperRow> rows = new HashMap<>();
    shoppers.forEach(shopper -> rows.put(shopper, ShopperRow.absent(shopper)));
    for (Map<String, AttributeValue> stored :
        reader.get(shoppers.stream().map(ShopperRows::key).toList())) {
      ShopperRow row = ShopperRows.read(stored);
      rows.put(row.shopper(), RowExpiry.isPast(stored, clock.millis()) ? row.emptied() : row);
    }
    return rows;
  }

  @Override
  public boolean replace(ShopperRow row) {
    try {
      client.putItem(request(row));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    } catch (SdkException e) {
      throw new UnwrittenException(table, List.of(ShopperRows.key(row.shopper())), e);
    }
  }

  private PutItemRequest request(ShopperRow row) {
    PutItemRequest.Builder request =
        PutItemRequest.builder()
            .tableName(table)
            .item(ShopperRows.write(row, row.version() + 1, retention));
    if (row.version() == 0) {
      return request.conditionExpression("attribute_not_exists(pk)").build();
    }
    return request
        .conditionExpression("v = :v")
        .expressionAttributeValues(Map.of(":v", AttributeValue.fromN(Long.toString(row.version()))))
        .build();
  }
}
