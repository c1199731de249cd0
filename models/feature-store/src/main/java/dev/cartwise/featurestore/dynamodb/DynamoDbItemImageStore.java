package dev.cartwise.featurestore.dynamodb;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.RowKey;
import dev.cartwise.featurestore.UnwrittenException;
import dev.cartwise.featurestore.item.ItemImage;
import dev.cartwise.featurestore.item.ItemImageStore;
import dev.cartwise.featurestore.item.ItemSample;
import dev.cartwise.featurestore.item.ReadBound;
import dev.cartwise.featurestore.row.ItemImageRows;
import dev.cartwise.featurestore.row.RowSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Photos' rows in DynamoDB, changed on condition that nothing newer of the object is there. */
public final class DynamoDbItemImageStore implements ItemImageStore {

  private static final String NOT_NEWER = "attribute_not_exists(pk) OR #q <= :q";

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
            .conditionExpression(NOT_NEWER)
            .expressionAttributeNames(Map.of("#q", ItemImageRows.SEQUENCE))
            .expressionAttributeValues(Map.of(":q", AttributeValue.fromS(image.sequence())))
            .build();
    return unlessRefused(
        ItemImageRows.key(shop, image.itemId(), image.objectKey()), () -> client.putItem(request));
  }

  @Override
  public boolean removeUnlessNewer(ShopId shop, String itemId, String objectKey, String sequence) {
    RowKey key = ItemImageRows.key(shop, itemId, objectKey);
    DeleteItemRequest request =
        DeleteItemRequest.builder()
            .tableName(table)
            .key(RowSchema.attributes(key))
            .conditionExpression(NOT_NEWER)
            .expressionAttributeNames(Map.of("#q", ItemImageRows.SEQUENCE))
            .expressionAttributeValues(Map.of(":q", AttributeValue.fromS(sequence)))
            .build();
    return unlessRefused(key, () -> client.deleteItem(request));
  }

  /** Tells whether a write took place; the condition may refuse it. */
  private boolean unlessRefused(RowKey key, Runnable write) {
    try {
      write.run();
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    } catch (SdkException e) {
      throw new UnwrittenException(table, List.of(key), e);
    }
  }

  @Override
  public Optional<ItemImage> read(ShopId shop, String itemId) {
    return ItemImageRows.prefix(shop, itemId).flatMap(this::newest);
  }

  @Override
  public Optional<ItemImage> readPhoto(ShopId shop, String itemId, String objectKey) {
    RowKey key = ItemImageRows.key(shop, itemId, objectKey);
    Map<String, AttributeValue> row =
        client
            .getItem(
                get -> get.tableName(table).key(RowSchema.attributes(key)).consistentRead(true))
            .item();
    return row.isEmpty() ? Optional.empty() : Optional.of(ItemImageRows.read(row));
  }

  private Optional<ItemImage> newest(RowKey prefix) {
    QueryRequest request =
        QueryRequest.builder()
            .tableName(table)
            .keyConditionExpression("pk = :pk AND begins_with(sk, :item)")
            .expressionAttributeValues(
                Map.of(
                    ":pk", AttributeValue.fromS(prefix.pk()),
                    ":item", AttributeValue.fromS(prefix.sk())))
            .limit(MAX_PHOTOS)
            .build();
    return client.query(request).items().stream().map(ItemImageRows::read).max(ItemImage.BY_AGE);
  }

  @Override
  public Stream<ItemImage> readAll(ShopId shop) {
    return newestOfEach(query.all(shop).map(ItemImageRows::read)).stream();
  }

  @Override
  public ItemSample<ItemImage> readSome(ShopId shop, ReadBound bound) {
    ItemSample<ItemImage> photos = query.some(shop, bound).map(ItemImageRows::read);
    return new ItemSample<>(newestOfEach(photos.rows().stream()), photos.isWhole());
  }

  private static List<ItemImage> newestOfEach(Stream<ItemImage> photos) {
    return List.copyOf(
        photos
            .collect(
                Collectors.toMap(
                    ItemImage::itemId, Function.identity(), BinaryOperator.maxBy(ItemImage.BY_AGE)))
            .values());
  }
}
