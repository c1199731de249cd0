package dev.cartwise.featurestore.dynamodb;

import dev.cartwise.contracts.Shopper;
import dev.cartwise.featurestore.Retention;
import dev.cartwise.featurestore.RowKey;
import dev.cartwise.featurestore.dynamodb.VersionedTable.Replacement;
import dev.cartwise.featurestore.row.HoldingsRows;
import dev.cartwise.featurestore.row.RowExpiry;
import dev.cartwise.featurestore.row.RowLayout;
import dev.cartwise.featurestore.row.ShopperRows;
import dev.cartwise.featurestore.shopper.HoldingsRow;
import dev.cartwise.featurestore.shopper.ShopperRow;
import dev.cartwise.featurestore.shopper.ShopperRowStore;
import dev.cartwise.featurestore.shopper.VersionedRow;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One kind of shoppers' rows in DynamoDB, read consistently and written on condition of their
 * version. A row that should be gone reads as an empty one, whether DynamoDB deleted it yet or not.
 *
 * @param <R> the kind of row
 */
public final class DynamoDbShopperRowStore<R extends VersionedRow<R>>
    implements ShopperRowStore<R> {

  private final RowLayout<R> layout;
  private final VersionedTable table;
  private final Retention retention;
  private final InstantSource clock;

  DynamoDbShopperRowStore(
      RowLayout<R> layout, VersionedTable table, Retention retention, InstantSource clock) {
    this.layout = layout;
    this.table = table;
    this.retention = retention;
    this.clock = clock;
  }

  /**
   * Rows of the newest interactions.
   *
   * @param retention how long a row is kept after its newest event
   */
  public static DynamoDbShopperRowStore<ShopperRow> ofRecent(
      DynamoDbClient client, FeatureTables tables, Backoff backoff, Retention retention) {
    return ofRecent(DynamoDbVersionedTable.ofShoppers(client, tables, backoff), retention);
  }

  /** The same in a table of shoppers. */
  public static DynamoDbShopperRowStore<ShopperRow> ofRecent(
      VersionedTable table, Retention retention) {
    return new DynamoDbShopperRowStore<>(
        ShopperRows.LAYOUT, table, retention, InstantSource.system());
  }

  /**
   * Rows of what shoppers hold.
   *
   * @param retention how long a row is kept after the newest purchase or change of the cart
   */
  public static DynamoDbShopperRowStore<HoldingsRow> ofHoldings(
      DynamoDbClient client, FeatureTables tables, Backoff backoff, Retention retention) {
    return ofHoldings(DynamoDbVersionedTable.ofShoppers(client, tables, backoff), retention);
  }

  /** The same in a table of shoppers. */
  public static DynamoDbShopperRowStore<HoldingsRow> ofHoldings(
      VersionedTable table, Retention retention) {
    return new DynamoDbShopperRowStore<>(
        HoldingsRows.LAYOUT, table, retention, InstantSource.system());
  }

  @Override
  public Map<Shopper, R> read(Set<Shopper> shoppers) {
    Map<Shopper, R> rows = new HashMap<>();
    shoppers.forEach(shopper -> rows.put(shopper, layout.absent().apply(shopper)));
    for (Map<String, AttributeValue> stored :
        table.get(shoppers.stream().map(layout.key()).toList())) {
      R row = layout.read().apply(stored);
      rows.put(row.shopper(), RowExpiry.isPast(stored, clock.millis()) ? row.emptied() : row);
    }
    return rows;
  }

  @Override
  public Set<Shopper> replaceAll(Collection<R> rows) {
    List<Replacement> replacements = new ArrayList<>();
    for (R row : rows) {
      replacements.add(
          new Replacement(layout.write().write(row, row.version() + 1, retention), row.version()));
    }
    Set<RowKey> lost = table.replace(replacements);
    Set<Shopper> shoppers = new HashSet<>();
    if (!lost.isEmpty()) {
      for (R row : rows) {
        if (lost.contains(layout.key().apply(row.shopper()))) {
          shoppers.add(row.shopper());
        }
      }
    }
    return shoppers;
  }
}
