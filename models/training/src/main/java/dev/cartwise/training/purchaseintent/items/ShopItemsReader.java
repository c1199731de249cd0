package dev.cartwise.training.purchaseintent.items;

import dev.cartwise.contracts.ItemRecord;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.Retention;
import dev.cartwise.featurestore.dynamodb.Backoff;
import dev.cartwise.featurestore.dynamodb.DynamoDbItemAttributesStore;
import dev.cartwise.featurestore.dynamodb.DynamoDbItemImageStore;
import dev.cartwise.featurestore.dynamodb.DynamoDbReviewStore;
import dev.cartwise.featurestore.dynamodb.FeatureTables;
import dev.cartwise.featurestore.item.ItemImage;
import dev.cartwise.featurestore.review.ReviewTally;
import dev.cartwise.recommendation.catalogue.CatalogueItem;
import dev.cartwise.recommendation.catalogue.ItemAttributes;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Reads what the tables know of a shop's items. */
public final class ShopItemsReader {

  private final DynamoDbClient client;
  private final FeatureTables tables;

  /**
   * @param tablePrefix leads the names of the tables
   */
  public ShopItemsReader(DynamoDbClient client, String tablePrefix) {
    this.client = client;
    this.tables = new FeatureTables(tablePrefix);
  }

  /** Reads all items of a shop. */
  public ShopItems read(ShopId shop) {
    return new ShopItems(attributes(shop), LookReduction.of(photos(shop)), reviews(shop));
  }

  private Map<String, CatalogueItem> attributes(ShopId shop) {
    try (Stream<ItemRecord> all =
        new DynamoDbItemAttributesStore(client, tables, Backoff.DEFAULT).readAll(shop)) {
      return all.map(ItemAttributes::parse)
          .collect(Collectors.toMap(CatalogueItem::itemId, Function.identity()));
    }
  }

  private Map<String, ItemImage> photos(ShopId shop) {
    try (Stream<ItemImage> all = new DynamoDbItemImageStore(client, tables).readAll(shop)) {
      return all.collect(Collectors.toMap(ItemImage::itemId, Function.identity()));
    }
  }

  private Map<String, ReviewTally> reviews(ShopId shop) {
    DynamoDbReviewStore store =
        new DynamoDbReviewStore(
            client, tables, Backoff.DEFAULT, Retention.FOREVER, InstantSource.system());
    try (Stream<DynamoDbReviewStore.ItemTally> all = store.readAll(shop)) {
      return all.collect(
          Collectors.toMap(
              DynamoDbReviewStore.ItemTally::itemId, DynamoDbReviewStore.ItemTally::tally));
    }
  }
}
