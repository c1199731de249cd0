package dev.cartwise.featurestore;

import dev.cartwise.contracts.ItemRecord;
import dev.cartwise.contracts.ShopId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/**
 * Items' attributes in DynamoDB.
 *
 * <p>Reading all items of a shop scans the table: training does it once a run, and an index that
 * spares the scan would double the price of every write.
 */
public final class DynamoDbItemAttributesStore implements ItemAttributesStore {

  static final String SORT_KEY = "attributes";

  private static final String PROPERTIES = "properties";

  private final DynamoDbClient client;
  private final String table;
  private final BatchWriter writer;
  private final BatchReader reader;

  public DynamoDbItemAttributesStore(DynamoDbClient client, FeatureTables tables, Backoff backoff) {
    this.client = client;
    this.table = tables.itemFeatures();
    this.writer = new BatchWriter(client, table, backoff);
    this.reader = new BatchReader(client, table, false, backoff);
  }

  @Override
  public void put(ShopId shop, List<ItemRecord> items) {
    writer.put(items.stream().map(item -> row(shop, item)).toList());
  }

  @Override
  public Map<String, ItemRecord> read(ShopId shop, Collection<String> itemIds) {
    LinkedHashSet<String> ids = new LinkedHashSet<>(itemIds);
    if (ids.size() > MAX_POINT_READS) {
      throw new IllegalArgumentException(ids.size() + " items in one point read");
    }
    Map<String, ItemRecord> items = new HashMap<>();
    for (Map<String, AttributeValue> row :
        reader.get(ids.stream().map(id -> key(shop, id)).toList())) {
      ItemRecord item = item(shop, row);
      items.put(item.itemId(), item);
    }
    return items;
  }

  @Override
  public Stream<ItemRecord> readAll(ShopId shop) {
    ScanRequest scan =
        ScanRequest.builder()
            .tableName(table)
            .filterExpression("begins_with(pk, :shop) AND sk = :sk")
            .expressionAttributeValues(
                Map.of(
                    ":shop", AttributeValue.fromS(prefix(shop)),
                    ":sk", AttributeValue.fromS(SORT_KEY)))
            .build();
    return client.scanPaginator(scan).items().stream().map(row -> item(shop, row));
  }

  private static Map<String, AttributeValue> row(ShopId shop, ItemRecord item) {
    Map<String, AttributeValue> row = new HashMap<>(key(shop, item.itemId()).attributes());
    row.put(RowSchema.VERSION, RowSchema.current());
    row.put(PROPERTIES, AttributeValue.fromS(item.properties()));
    return row;
  }

  private static ItemRecord item(ShopId shop, Map<String, AttributeValue> stored) {
    RowReader row = RowReader.of(stored).upToSchema(RowSchema.CURRENT);
    String itemId = row.text(FeatureTables.PK).substring(prefix(shop).length());
    return new ItemRecord(itemId, row.text(PROPERTIES));
  }

  private static RowKey key(ShopId shop, String itemId) {
    return new RowKey(prefix(shop) + itemId, SORT_KEY);
  }

  private static String prefix(ShopId shop) {
    return shop.value() + "#i#";
  }
}
