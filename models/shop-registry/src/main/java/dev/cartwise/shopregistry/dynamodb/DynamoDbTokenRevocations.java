package dev.cartwise.shopregistry.dynamodb;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.shopregistry.token.TokenRevocations;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Revoked tokens in the table of keys, a row for each shop that ever revoked its own. */
public final class DynamoDbTokenRevocations implements TokenRevocations {

  private final DynamoDbClient client;
  private final String table;

  /**
   * @param prefix leads the names of all tables, for example {@code cartwise-}
   */
  public DynamoDbTokenRevocations(DynamoDbClient client, String prefix) {
    this.client = client;
    this.table = prefix + DynamoDbKeyStore.TABLE;
  }

  @Override
  public Optional<Instant> revokedUntil(ShopId shop) {
    return RevocationRows.read(
        shop, client.getItem(get -> get.tableName(table).key(RevocationRows.key(shop))).item());
  }

  /**
   * Revokes all tokens of a shop that were made until now.
   *
   * @param now to the second
   */
  public void revoke(ShopId shop, Instant now) {
    client.putItem(put -> put.tableName(table).item(RevocationRows.write(shop, now)));
  }
}
