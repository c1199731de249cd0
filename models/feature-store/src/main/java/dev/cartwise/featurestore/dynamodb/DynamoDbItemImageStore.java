package dev.cartwise.featurestore.dynamodb;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.UnwrittenException;
import dev.cartwise.featurestore.item.ItemImage;
import dev.cartwise.featurestore.item.ItemImageStore;
import dev.cartwise.featurestore.item.ItemSample;
import dev.cartwise.featurestore.item.ReadBound;
import dev.cartwise.featurestore.row.ItemImageRows;
import dev.cartwise.featurestore.row.ItemRows;
import dev.cartwise.featurestore.row.RowSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** Image rows in DynamoDB, written on condition that no newer photo's row is there. */
public final class DynamoDbItemImageStore implements ItemImageStore {

  private final DynamoDbClient client;
  private final String table;
  private final ItemQuery query;

  public DynamoDbItemImageStore(DynamoDbClient client, FeatureTables tables) {
    this.client = client;
    this.table = tables.itemFeatures();
    this.query = new ItemQuery(client, table, ItemImageRows.KIND);
  }

  @Override
  public boolean putUnlessOlder(ShopId shop, ItemImage image) {
    PutItemRequest request =
        PutItemRequest.builder()
            .tableName(table)
            .item(ItemImageRows.write(shop, image))
            .conditionExpression("attribute_not_exists(pk) OR #q <= :q")
            .expressionAttributeNames(Map.of("#q", ItemImageRows.SEQUENCE))
            .expressionAttributeValues(Map.of(":q", AttributeValue.fromS(image.sequence())))
            .build();
    try {
      client.putItem(request);
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    } catch (SdkException e) {
      throw new UnwrittenException(table, List.of(ItemImageRows.key(shop, image.itemId())), e);
    }
  }

  @Override
  public Optional<ItemImage> read(ShopId shop, String itemId) {
    if (!ItemRows.isStorable(itemId)) {
      return Optional.empty();
    }
    Map<String, AttributeValue> key = RowSchema.attributes(ItemImageRows.key(shop, itemId));
    Map<String, AttributeValue> row =
        client.getItem(request -> request.tableName(table).key(key)).item();
    return row.isEmpty() ? Optional.empty() : Optional.of(ItemImageRows.read(row));
  }

  @Override
  public Stream<ItemImage> readAll(ShopId shop) {
    return query.all(shop).map(ItemImageRows::read);
  }

  @Override
  public ItemSample<ItemImage> readSome(ShopId shop, ReadBound bound) {
    return query.some(shop, bound).map(ItemImageRows::read);
  }
}
