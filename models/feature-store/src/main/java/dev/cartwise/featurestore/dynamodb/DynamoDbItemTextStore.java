package dev.cartwise.featurestore.dynamodb;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.UnwrittenException;
import dev.cartwise.featurestore.item.ItemSample;
import dev.cartwise.featurestore.item.ItemText;
import dev.cartwise.featurestore.item.ReadBound;
import dev.cartwise.featurestore.row.ItemRows;
import dev.cartwise.featurestore.row.ItemTextRows;
import dev.cartwise.featurestore.row.RowReader;
import dev.cartwise.featurestore.row.RowSchema;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Text rows in DynamoDB. */
public final class DynamoDbItemTextStore {

  private final DynamoDbClient client;
  private final String table;
  private final BatchWriter writer;
  private final BatchReader reader;
  private final ItemQuery query;

  public DynamoDbItemTextStore(DynamoDbClient client, FeatureTables tables, Backoff backoff) {
    this.client = client;
    this.table = tables.itemFeatures();
    this.writer = new BatchWriter(client, table, backoff);
    this.reader = new BatchReader(client, table, true, backoff);
    this.query = new ItemQuery(client, table, ItemTextRows.KIND);
  }

  /**
   * Stores the texts, each in place of its former self.
   *
   * @param texts no two of one item
   * @throws UnwrittenException if some could not be written in time; it tells which
   */
  public void put(ShopId shop, List<ItemText> texts) {
    writer.put(texts.stream().map(text -> ItemTextRows.write(shop, text)).toList());
  }

  /**
   * The hashes of the items' stored texts, by item id; those without are left out.
   *
   * @param itemIds no two the same
   */
  public Map<String, String> contentHashes(ShopId shop, Collection<String> itemIds) {
    Map<String, String> hashes = new HashMap<>();
    for (Map<String, AttributeValue> row :
        reader.get(itemIds.stream().map(id -> ItemTextRows.key(shop, id)).toList())) {
      hashes.put(ItemRows.itemId(row), RowReader.of(row).text(ItemTextRows.HASH));
    }
    return hashes;
  }

  /** The item's text, or empty if none was embedded. */
  public Optional<ItemText> read(ShopId shop, String itemId) {
    if (!ItemRows.isStorable(itemId)) {
      return Optional.empty();
    }
    Map<String, AttributeValue> key = RowSchema.attributes(ItemTextRows.key(shop, itemId));
    Map<String, AttributeValue> row =
        client.getItem(request -> request.tableName(table).key(key)).item();
    return row.isEmpty() ? Optional.empty() : Optional.of(ItemTextRows.read(row));
  }

  /**
   * The texts of all items of the shop in no particular order, fetched page by page while the
   * stream is consumed.
   */
  public Stream<ItemText> readAll(ShopId shop) {
    return query.all(shop).map(ItemTextRows::read);
  }

  /** As many of the shop's texts as the bound allows, in no particular order. */
  public ItemSample<ItemText> readSome(ShopId shop, ReadBound bound) {
    return query.some(shop, bound).map(ItemTextRows::read);
  }
}
