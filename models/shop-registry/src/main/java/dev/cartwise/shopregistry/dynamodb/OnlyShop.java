package dev.cartwise.shopregistry.dynamodb;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.shopregistry.shop.Shop;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * The row that names the only shop of a deployment.
 *
 * <p>It is made anew after each change of a shop, from what the table holds then. Whoever changed a
 * shop last reads the table last, and the row is written on condition that nobody else wrote it
 * meanwhile, so it ends as the table is.
 */
final class OnlyShop {

  private static final int ATTEMPTS = 50;
  private static final int PAGE = 100;

  private final DynamoDbClient client;
  private final String table;

  OnlyShop(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  /** Writes the row that follows from the shops of the table. */
  void settle() {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Map<String, AttributeValue> present =
          client
              .getItem(get -> get.tableName(table).key(ShopRows.onlyKey()).consistentRead(true))
              .item();
      List<ShopId> served = firstTwo();
      if (replaced(present, served.size() == 1 ? Optional.of(served.get(0)) : Optional.empty())) {
        return;
      }
    }
    throw new IllegalStateException("the table of shops is changed by too many at once");
  }

  private boolean replaced(Map<String, AttributeValue> present, Optional<ShopId> only) {
    long revision = ShopRows.revision(present);
    try {
      client.putItem(
          put ->
              put.tableName(table)
                  .item(ShopRows.leading(ShopRows.onlyKey(), only, revision + 1))
                  .conditionExpression(ShopRows.UNCHANGED)
                  .expressionAttributeNames(ShopRows.UNCHANGED_NAMES)
                  .expressionAttributeValues(ShopRows.unchangedValues(revision)));
      return true;
    } catch (ConditionalCheckFailedException changedMeanwhile) {
      return false;
    }
  }

  /** Two are enough to know that there is no only one. */
  private List<ShopId> firstTwo() {
    return client
        .scanPaginator(
            scan ->
                scan.tableName(table)
                    .consistentRead(true)
                    .limit(PAGE)
                    .filterExpression("begins_with(#id, :shops) AND attribute_not_exists(#deleted)")
                    .expressionAttributeNames(
                        Map.of("#id", ShopRows.ID, "#deleted", ShopRows.DELETED))
                    .expressionAttributeValues(
                        Map.of(":shops", AttributeValue.fromS(ShopRows.SHOPS))))
        .items()
        .stream()
        .map(ShopRows::read)
        .map(Shop::id)
        .limit(2)
        .toList();
  }
}
