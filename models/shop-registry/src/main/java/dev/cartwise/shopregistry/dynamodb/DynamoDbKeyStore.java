package dev.cartwise.shopregistry.dynamodb;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.shopregistry.key.AccessKey;
import dev.cartwise.shopregistry.key.KeyId;
import dev.cartwise.shopregistry.key.KeyStore;
import dev.cartwise.shopregistry.key.SealedKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** Access keys in DynamoDB, a row each. */
public final class DynamoDbKeyStore implements KeyStore {

  /** What follows the prefix in the name of the table. */
  public static final String TABLE = "access-keys";

  private final DynamoDbClient client;
  private final String table;

  /**
   * @param prefix leads the names of all tables, for example {@code cartwise-}
   */
  public DynamoDbKeyStore(DynamoDbClient client, String prefix) {
    this.client = client;
    this.table = prefix + TABLE;
  }

  @Override
  public void put(SealedKey key) {
    try {
      client.putItem(
          put ->
              put.tableName(table)
                  .item(KeyRows.write(key))
                  .conditionExpression("attribute_not_exists(" + KeyRows.ID + ")"));
    } catch (ConditionalCheckFailedException e) {
      throw new IllegalStateException("there is a key " + key.key().id(), e);
    }
  }

  @Override
  public Optional<SealedKey> inForce(KeyId id) {
    return Optional.of(client.getItem(get -> get.tableName(table).key(KeyRows.key(id))).item())
        .filter(row -> !row.isEmpty())
        .flatMap(KeyRows::sealed);
  }

  /** Reads the whole table, which an operator does; a request reads one row. */
  @Override
  public List<AccessKey> list(Optional<ShopId> shop) {
    return client.scanPaginator(scan -> scan.tableName(table).consistentRead(true)).items().stream()
        .filter(KeyRows::isKey)
        .map(KeyRows::read)
        .filter(key -> shop.isEmpty() || shop.get().equals(key.owner().shop()))
        .sorted(Comparator.comparing(AccessKey::created).thenComparing(key -> key.id().value()))
        .toList();
  }

  @Override
  public Optional<AccessKey> revoke(KeyId id, Instant when) {
    try {
      return Optional.of(
          KeyRows.read(
              client
                  .updateItem(
                      update ->
                          update
                              .tableName(table)
                              .key(KeyRows.key(id))
                              .conditionExpression("attribute_exists(#id)")
                              .updateExpression(
                                  "SET #revoked = if_not_exists(#revoked, :when) REMOVE #sealed")
                              .expressionAttributeNames(
                                  Map.of(
                                      "#id", KeyRows.ID,
                                      "#revoked", KeyRows.REVOKED,
                                      "#sealed", KeyRows.SEALED))
                              .expressionAttributeValues(Map.of(":when", KeyRows.time(when)))
                              .returnValues(ReturnValue.ALL_NEW))
                  .attributes()));
    } catch (ConditionalCheckFailedException e) {
      return Optional.empty();
    }
  }
}
