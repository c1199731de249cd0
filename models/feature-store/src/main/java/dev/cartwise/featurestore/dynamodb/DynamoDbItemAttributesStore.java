package dev.cartwise.featurestore.dynamodb;

import dev.cartwise.contracts.ItemRecord;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.item.ItemAttributesStore;
import dev.cartwise.featurestore.item.ItemSample;
import dev.cartwise.featurestore.item.ReadBound;
import dev.cartwise.featurestore.row.ItemAttributesRows;
import dev.cartwise.featurestore.row.ItemRows;
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

  private final BatchWriter writer;
  private final BatchReader reader;
  private final ItemQuery query;

  public DynamoDbItemAttributesStore(DynamoDbClient client, FeatureTables tables, Backoff backoff) {
    String table = tables.itemFeatures();
    this.writer = new BatchWriter(client, table, backoff);
    this.reader = new BatchReader(client, table, false, backoff);
    this.query = new ItemQuery(client, table, ItemAttributesRows.KIND);
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
        reader.get(
            ids.stream()
                .filter(ItemRows::isStorable)
                .map(id -> ItemAttributesRows.key(shop, id))
                .toList())) {
      ItemRecord item = ItemAttributesRows.read(row);
      items.put(item.itemId(), item);
    }
    return items;
  }

  @Override
  public Stream<ItemRecord> readAll(ShopId shop) {
    return query.all(shop).map(ItemAttributesRows::read);
  }

  @Override
  public ItemSample<ItemRecord> readSome(ShopId shop, ReadBound bound) {
    return query.some(shop, bound).map(ItemAttributesRows::read);
  }
}
