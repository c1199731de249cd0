package dev.cartwise.local.keys;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.local.datadir.DataLayout;
import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import dev.cartwise.shopregistry.dynamodb.DynamoDbKeyStore;
import dev.cartwise.shopregistry.dynamodb.DynamoDbTokenRevocations;
import dev.cartwise.shopregistry.key.AccessKey;
import dev.cartwise.shopregistry.key.AccessKeys;
import dev.cartwise.shopregistry.key.KeyId;
import dev.cartwise.shopregistry.key.KeyOwner;
import dev.cartwise.shopregistry.key.KeyRole;
import dev.cartwise.shopregistry.key.KeyStore;
import dev.cartwise.shopregistry.key.NewKey;
import dev.cartwise.shopregistry.seal.AesGcmSeal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Where an operator makes, lists and revokes access keys. */
public final class KeyDesk {
  private static final Clock CLOCK = Clock.systemUTC();

  private final KeyStore store;
  private final DynamoDbTokenRevocations tokens;
  private final KeySecrets secrets;

  private KeyDesk(KeyStore store, DynamoDbTokenRevocations tokens, KeySecrets secrets) {
    this.store = store;
    this.tokens = tokens;
    this.secrets = secrets;
  }

  /**
   * The keys of a data directory.
   *
   * @param client of the directory's tables, open as long as this is used
   * @param prefix leads the names of the tables
   */
  public static KeyDesk of(DynamoDbClient client, String prefix, DataLayout layout) {
    return of(client, prefix, new DirectoryKeySecrets(layout));
  }

  /**
   * The keys of a table.
   *
   * @param client open as long as this is used
   * @param prefix leads the names of the tables
   */
  public static KeyDesk of(DynamoDbClient client, String prefix, KeySecrets secrets) {
    return new KeyDesk(
        new DynamoDbKeyStore(client, prefix),
        new DynamoDbTokenRevocations(client, prefix),
        secrets);
  }

  /** Makes a key. */
  public NewKey create(KeyOwner owner) {
    return new AccessKeys(store, new AesGcmSeal(secrets.keyEncryption()), CLOCK).create(owner);
  }

  /** The keys of a shop and of a role, or all. */
  public List<AccessKey> list(Optional<ShopId> shop, Optional<KeyRole> role) {
    return store.list(shop).stream()
        .filter(key -> role.isEmpty() || role.get() == key.owner().role())
        .toList();
  }

  /**
   * Revokes keys by their ids.
   *
   * @throws LocalSystemException if there is none of an id; those named before it are revoked
   */
  public List<AccessKey> revoke(List<String> ids) {
    return ids.stream()
        .map(
            id ->
                Optional.of(id)
                    .filter(KeyId::isWellFormed)
                    .flatMap(known -> store.revoke(new KeyId(known), CLOCK.instant()))
                    .orElseThrow(() -> missing(id)))
        .toList();
  }

  /** Revokes the keys in force of a shop, or of one of its roles. */
  public List<AccessKey> revokeAll(ShopId shop, Optional<KeyRole> role) {
    return revoke(
        list(Optional.of(shop), role).stream()
            .filter(AccessKey::isInForce)
            .map(key -> key.id().value())
            .toList());
  }

  /**
   * Revokes the tokens of a shop's shoppers that were made until now.
   *
   * @return until when, to the second
   */
  public Instant revokeTokens(ShopId shop) {
    Instant now = CLOCK.instant().truncatedTo(ChronoUnit.SECONDS);
    tokens.revoke(shop, now);
    return now;
  }

  /** Signs tokens with a new secret from now on; those of the one before it hold on. */
  public void rotateTokenSigning() {
    secrets.rotateTokenSigning();
  }

  private static LocalSystemException missing(String id) {
    return new LocalSystemException(
        Reason.CALL_FAILED, "no key " + id + ": ./cartwise keys list shows those that there are");
  }
}
