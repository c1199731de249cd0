package dev.cartwise.featurestore.dynamodb;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.row.ItemRows;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/**
 * A scan of the table of item features for one kind of row of one shop: training does it once a
 * run, and an index that spares the scan would double the price of every write.
 */
final class ItemScan {

  private ItemScan() {}

  /**
   * The rows in no particular order, fetched page by page while the stream is consumed.
   *
   * @param sortKey the kind of row
   */
  static Stream<Map<String, AttributeValue>> rows(
      DynamoDbClient client, String table, ShopId shop, String sortKey) {
    ScanRequest scan =
        ScanRequest.builder()
            .tableName(table)
            .filterExpression("begins_with(pk, :shop) AND sk = :sk")
            .expressionAttributeValues(
                Map.of(
                    ":shop", AttributeValue.fromS(ItemRows.prefix(shop)),
                    ":sk", AttributeValue.fromS(sortKey)))
            .build();
    return client.scanPaginator(scan).items().stream();
  }
}
