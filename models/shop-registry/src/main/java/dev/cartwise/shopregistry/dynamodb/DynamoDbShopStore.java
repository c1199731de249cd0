package dev.cartwise.shopregistry.dynamodb;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.shopregistry.shop.Shop;
import dev.cartwise.shopregistry.shop.ShopRefusedException;
import dev.cartwise.shopregistry.shop.ShopStore;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Shops in DynamoDB. The row of a shop and those of its tracking ids change in one transaction. */
public final class DynamoDbShopStore implements ShopStore {

  /** What follows the prefix in the name of the table. */
  public static final String TABLE = "shops";

  private static final int ATTEMPTS = 10;
  private static final String CONDITION_FAILED = "ConditionalCheckFailed";

  /** What of a transaction may pass when it is tried again, from what the table holds then. */
  private static final Set<String> PASSING =
      Set.of("None", CONDITION_FAILED, "TransactionConflict");

  private final DynamoDbClient client;
  private final String table;
  private final OnlyShop only;

  /**
   * @param prefix leads the names of all tables, for example {@code cartwise-}
   */
  public DynamoDbShopStore(DynamoDbClient client, String prefix) {
    this.client = client;
    this.table = prefix + TABLE;
    this.only = new OnlyShop(client, table);
  }

  @Override
  public Shop create(ShopId id, String trackingId, Optional<Boolean> isScheduled, Instant when) {
    if (!Shop.isTrackingId(trackingId)) {
      throw new IllegalArgumentException("not a tracking id: '" + trackingId + "'");
    }
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Map<String, AttributeValue> present = row(ShopRows.key(id));
      Optional<Shop> known =
          present.isEmpty() ? Optional.empty() : Optional.of(ShopRows.read(present));
      Shop wanted =
          known
              .orElseGet(() -> new Shop(id, List.of(), true, toSeconds(when), Optional.empty()))
              .entered(trackingId, isScheduled);
      if (wanted.trackingIds().size() > MOST_TRACKING_IDS) {
        throw new ShopRefusedException(
            "shop " + id + " has " + MOST_TRACKING_IDS + " tracking ids, and no more are kept");
      }
      if (known.equals(Optional.of(wanted))
          || wrote(present, wanted, List.of(claim(trackingId, id)))) {
        only.settle();
        return wanted;
      }
      refuseTaken(trackingId, id);
    }
    throw new IllegalStateException("shop " + id + " is changed by too many at once");
  }

  @Override
  public Optional<Shop> delete(ShopId id, Instant when) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Map<String, AttributeValue> present = row(ShopRows.key(id));
      if (present.isEmpty()) {
        return Optional.empty();
      }
      Shop known = ShopRows.read(present);
      Shop wanted = known.isServed() ? known.deleted(toSeconds(when)) : known;
      if (known.equals(wanted)
          || wrote(present, wanted, known.trackingIds().stream().map(this::freed).toList())) {
        only.settle();
        return Optional.of(wanted);
      }
    }
    throw new IllegalStateException("shop " + id + " is changed by too many at once");
  }

  @Override
  public boolean isEmpty() {
    return client.scan(scan -> scan.tableName(table).consistentRead(true).limit(1)).count() == 0;
  }

  /** Reads the whole table, which an operator does; a request reads one row. */
  @Override
  public List<Shop> list() {
    return client.scanPaginator(scan -> scan.tableName(table).consistentRead(true)).items().stream()
        .filter(ShopRows::isShop)
        .map(ShopRows::read)
        .sorted(Comparator.comparing(shop -> shop.id().value()))
        .toList();
  }

  /**
   * Writes a shop and what goes with it, unless the shop was changed meanwhile.
   *
   * @param present the row that it was made of
   */
  private boolean wrote(
      Map<String, AttributeValue> present, Shop shop, List<TransactWriteItem> others) {
    long revision = ShopRows.revision(present);
    List<TransactWriteItem> writes = new ArrayList<>(others);
    writes.add(
        TransactWriteItem.builder()
            .put(
                put ->
                    put.tableName(table)
                        .item(ShopRows.write(shop, revision + 1))
                        .conditionExpression(ShopRows.UNCHANGED)
                        .expressionAttributeNames(ShopRows.UNCHANGED_NAMES)
                        .expressionAttributeValues(ShopRows.unchangedValues(revision)))
            .build());
    try {
      client.transactWriteItems(transaction -> transaction.transactItems(writes));
      return true;
    } catch (TransactionCanceledException e) {
      if (e.cancellationReasons().stream()
          .map(CancellationReason::code)
          .allMatch(PASSING::contains)) {
        return false;
      }
      throw e;
    }
  }

  private TransactWriteItem claim(String trackingId, ShopId shop) {
    return TransactWriteItem.builder()
        .put(
            put ->
                put.tableName(table)
                    .item(ShopRows.leading(ShopRows.trackingKey(trackingId), Optional.of(shop), 1))
                    .conditionExpression("attribute_not_exists(#shop) OR #shop = :shop")
                    .expressionAttributeNames(Map.of("#shop", ShopRows.SHOP))
                    .expressionAttributeValues(Map.of(":shop", AttributeValue.fromS(shop.value()))))
        .build();
  }

  private TransactWriteItem freed(String trackingId) {
    return TransactWriteItem.builder()
        .delete(delete -> delete.tableName(table).key(ShopRows.trackingKey(trackingId)))
        .build();
  }

  private void refuseTaken(String trackingId, ShopId id) {
    Map<String, AttributeValue> row = row(ShopRows.trackingKey(trackingId));
    Optional<ShopId> owner = row.isEmpty() ? Optional.empty() : ShopRows.led(row);
    if (owner.isPresent() && !owner.get().equals(id)) {
      throw new ShopRefusedException(
          "tracking id '" + trackingId + "' is in use by shop " + owner.get());
    }
  }

  private Map<String, AttributeValue> row(Map<String, AttributeValue> key) {
    return client.getItem(get -> get.tableName(table).key(key).consistentRead(true)).item();
  }

  private static Instant toSeconds(Instant when) {
    return when.truncatedTo(ChronoUnit.SECONDS);
  }
}
