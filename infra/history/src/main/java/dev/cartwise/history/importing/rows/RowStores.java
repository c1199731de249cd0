package dev.cartwise.history.importing.rows;

import dev.cartwise.featurestore.Retention;
import dev.cartwise.featurestore.convergence.RowConvergence;
import dev.cartwise.featurestore.dynamodb.Backoff;
import dev.cartwise.featurestore.dynamodb.DynamoDbShopperRowStore;
import dev.cartwise.featurestore.dynamodb.FeatureTables;
import dev.cartwise.featurestore.shopper.HoldingsRow;
import dev.cartwise.featurestore.shopper.ShopperRow;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Where shoppers' rows are.
 *
 * @param recent rows of the newest interactions
 * @param holdings rows of what shoppers hold
 */
public record RowStores(RowConvergence<ShopperRow> recent, RowConvergence<HoldingsRow> holdings) {

  /**
   * The rows in a system's tables.
   *
   * @param retention how long a row is kept
   */
  public static RowStores of(DynamoDbClient client, FeatureTables tables, Retention retention) {
    return new RowStores(
        new RowConvergence<>(
            DynamoDbShopperRowStore.ofRecent(client, tables, Backoff.DEFAULT, retention),
            Backoff.DEFAULT),
        new RowConvergence<>(
            DynamoDbShopperRowStore.ofHoldings(client, tables, Backoff.DEFAULT, retention),
            Backoff.DEFAULT));
  }
}
