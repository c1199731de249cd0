package dev.cartwise.featurestore.dynamodb;

import dev.cartwise.contracts.ItemRecord;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.item.ItemAttributesStore;
import dev.cartwise.featurestore.row.ItemAttributesRows;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items' attributes in DynamoDB. */
public final class DynamoDbItemAttributesStore implements ItemAttributesStore {

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
    writer.put(items.stream().map(item -> ItemAttributesRows.write(shop, item)).toList());
  }

  @Override
  public Map<String, ItemRecord> read(ShopId shop, Collection<String> itemIds) {
    LinkedHashSet<String> ids = new LinkedHashSet<>(itemIds);
    if (ids.size() > MAX_POINT_READS) {
      throw new IllegalArgumentException(ids.size() + " items in one point read");
    }
    Map<String, ItemRecord> items = new HashMap<>();
    for (Map<String, AttributeValue> row :
        reader.get(ids.stream().map(id -> ItemAttributesRows.key(shop, id)).toList())) {
      ItemRecord item = ItemAttributesRows.read(shop, row);
      items.put(item.itemId(), item);
    }
    return items;
  }

  @Override
  public Stream<ItemRecord> readAll(ShopId shop) {
    return ItemScan.rows(client, table, shop, ItemAttributesRows.SORT_KEY)
        .map(row -> ItemAttributesRows.read(shop, row));
  }
}
