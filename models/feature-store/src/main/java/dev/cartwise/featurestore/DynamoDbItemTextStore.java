package dev.cartwise.featurestore;

import dev.cartwise.contracts.ShopId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/** Text rows in DynamoDB. */
public final class DynamoDbItemTextStore implements ItemTextStore {

  private final DynamoDbClient client;
  private final String table;
  private final BatchWriter writer;
  private final BatchReader reader;

  public DynamoDbItemTextStore(DynamoDbClient client, FeatureTables tables, Backoff backoff) {
    this.client = client;
    this.table = tables.itemFeatures();
    this.writer = new BatchWriter(client, table, backoff);
    this.reader = new BatchReader(client, table, true, backoff);
  }

  @Override
  public void put(ShopId shop, List<ItemText> texts) {
    writer.put(texts.stream().map(text -> ItemTextRows.write(shop, text)).toList());
  }

  @Override
  public Map<String, String> contentHashes(ShopId shop, Collection<String> itemIds) {
    Map<String, String> hashes = new HashMap<>();
    for (Map<String, AttributeValue> row :
        reader.get(itemIds.stream().map(id -> ItemTextRows.key(shop, id)).toList())) {
      hashes.put(ItemTextRows.itemId(shop, row), RowReader.of(row).text(ItemTextRows.HASH));
    }
    return hashes;
  }

  @Override
  public Optional<ItemText> read(ShopId shop, String itemId) {
    Map<String, AttributeValue> key = ItemTextRows.key(shop, itemId).attributes();
    Map<String, AttributeValue> row =
        client.getItem(request -> request.tableName(table).key(key)).item();
    return row.isEmpty() ? Optional.empty() : Optional.of(ItemTextRows.read(shop, row));
  }

  @Override
  public Stream<ItemText> readAll(ShopId shop) {
    ScanRequest scan =
        ScanRequest.builder()
            .tableName(table)
            .filterExpression("begins_with(pk, :shop) AND sk = :sk")
            .expressionAttributeValues(
                Map.of(
                    ":shop", AttributeValue.fromS(ItemRows.prefix(shop)),
                    ":sk", AttributeValue.fromS(ItemTextRows.SORT_KEY)))
            .build();
    return client.scanPaginator(scan).items().stream().map(row -> ItemTextRows.read(shop, row));
  }
}
