package dev.cartwise.featurestore.dynamodb;

import dev.cartwise.contracts.Shopper;
import dev.cartwise.featurestore.Retention;
import dev.cartwise.featurestore.UnwrittenException;
import dev.cartwise.featurestore.row.HoldingsRows;
import dev.cartwise.featurestore.row.RowExpiry;
import dev.cartwise.featurestore.row.RowLayout;
import dev.cartwise.featurestore.row.ShopperRows;
import dev.cartwise.featurestore.shopper.HoldingsRow;
import dev.cartwise.featurestore.shopper.ShopperRow;
import dev.cartwise.featurestore.shopper.ShopperRowStore;
import dev.cartwise.featurestore.shopper.VersionedRow;
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
 * One kind of shoppers' rows in DynamoDB, read consistently and written on condition of their
 * version. A row that should be gone reads as an empty one, whether DynamoDB deleted it yet or not.
 *
 * @param <R> the kind of row
 */
public final class DynamoDbShopperRowStore<R extends VersionedRow<R>>
    implements ShopperRowStore<R> {

  private final RowLayout<R> layout;
  private final DynamoDbClient client;
  private final String table;
  private final BatchReader reader;
  private final Retention retention;
  private final InstantSource clock;

  DynamoDbShopperRowStore(
      RowLayout<R> layout,
      DynamoDbClient client,
      FeatureTables tables,
      Backoff backoff,
      Retention retention,
      InstantSource clock) {
    this.layout = layout;
    this.client = client;
    this.table = tables.userFeatures();
    this.reader = new BatchReader(client, table, true, backoff);
    this.retention = retention;
    this.clock = clock;
  }

  /**
   * Rows of the newest interactions.
   *
   * @param retention how long a row is kept after its newest event
   */
  public static DynamoDbShopperRowStore<ShopperRow> ofRecent(
      DynamoDbClient client, FeatureTables tables, Backoff backoff, Retention retention) {
    return new DynamoDbShopperRowStore<>(
        ShopperRows.LAYOUT, client, tables, backoff, retention, InstantSource.system());
  }

  /**
   * Rows of what shoppers hold.
   *
   * @param retention how long a row is kept after the newest purchase or change of the cart
   */
  public static DynamoDbShopperRowStore<HoldingsRow> ofHoldings(
      DynamoDbClient client, FeatureTables tables, Backoff backoff, Retention retention) {
    return new DynamoDbShopperRowStore<>(
        HoldingsRows.LAYOUT, client, tables, backoff, retention, InstantSource.system());
  }

  @Override
  public Map<Shopper, R> read(Set<Shopper> shoppers) {
    Map<Shopper, R> rows = new HashMap<>();
    shoppers.forEach(shopper -> rows.put(shopper, layout.absent().apply(shopper)));
    for (Map<String, AttributeValue> stored :
        reader.get(shoppers.stream().map(layout.key()).toList())) {
      R row = layout.read().apply(stored);
      rows.put(row.shopper(), RowExpiry.isPast(stored, clock.millis()) ? row.emptied() : row);
    }
    return rows;
  }

  @Override
  public boolean replace(R row) {
    try {
      client.putItem(request(row));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    } catch (SdkException e) {
      throw new UnwrittenException(table, List.of(layout.key().apply(row.shopper())), e);
    }
  }

  private PutItemRequest request(R row) {
    PutItemRequest.Builder request =
        PutItemRequest.builder()
            .tableName(table)
            .item(layout.write().write(row, row.version() + 1, retention));
    if (row.version() == 0) {
      return request.conditionExpression("attribute_not_exists(pk)").build();
    }
    return request
        .conditionExpression("v = :v")
        .expressionAttributeValues(Map.of(":v", AttributeValue.fromN(Long.toString(row.version()))))
        .build();
  }
}
