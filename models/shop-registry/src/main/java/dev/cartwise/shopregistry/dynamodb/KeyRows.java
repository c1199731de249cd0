package dev.cartwise.shopregistry.dynamodb;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.shopregistry.key.AccessKey;
import dev.cartwise.shopregistry.key.KeyId;
import dev.cartwise.shopregistry.key.KeyOwner;
import dev.cartwise.shopregistry.key.KeyRole;
import dev.cartwise.shopregistry.key.SealedKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The layout of an access key in its table. */
final class KeyRows {

  static final String ID = "id";
  static final String SHOP = "shop";
  static final String REVOKED = "revoked";
  static final String SEALED = "sealed";

  private static final String ROLE = "role";
  private static final String CREATED = "created";
  private static final String VERSION = "schemaVersion";
  private static final int CURRENT = 1;

  private KeyRows() {}

  static Map<String, AttributeValue> key(KeyId id) {
    return Map.of(ID, AttributeValue.fromS(id.value()));
  }

  static AttributeValue time(Instant time) {
    return AttributeValue.fromN(Long.toString(time.getEpochSecond()));
  }

  static Map<String, AttributeValue> write(SealedKey key) {
    Map<String, AttributeValue> row = new HashMap<>(key(key.key().id()));
    row.put(SHOP, AttributeValue.fromS(key.key().owner().shop().value()));
    row.put(ROLE, AttributeValue.fromS(key.key().owner().role().text()));
    row.put(CREATED, time(key.key().created()));
    row.put(SEALED, AttributeValue.fromB(SdkBytes.fromByteArray(key.sealed())));
    row.put(VERSION, AttributeValue.fromN(Integer.toString(CURRENT)));
    return row;
  }

  /** Tells a key from what else the table holds of a shop. */
  static boolean isKey(Map<String, AttributeValue> row) {
    return Optional.ofNullable(row.get(ID))
        .map(AttributeValue::s)
        .filter(id -> id.startsWith(RevocationRows.LEAD))
        .isEmpty();
  }

  /** The secret of a row; empty once it was revoked. */
  static Optional<SealedKey> sealed(Map<String, AttributeValue> row) {
    return Optional.ofNullable(row.get(SEALED))
        .filter(secret -> !row.containsKey(REVOKED))
        .map(secret -> new SealedKey(read(row), secret.b().asByteArray()));
  }

  /**
   * All of a row but the secret.
   *
   * @throws MalformedKeyException naming the key and the attribute that is not as written
   */
  static AccessKey read(Map<String, AttributeValue> row) {
    String id = text(row, "?", ID);
    if (seconds(row, id, VERSION).orElse(0L) > CURRENT) {
      throw new MalformedKeyException(id, VERSION);
    }
    String shop = text(row, id, SHOP);
    if (!KeyId.isWellFormed(id) || !ShopId.isWellFormed(shop)) {
      throw new MalformedKeyException(id, KeyId.isWellFormed(id) ? SHOP : ID);
    }
    return new AccessKey(
        new KeyId(id),
        new KeyOwner(
            new ShopId(shop),
            KeyRole.of(text(row, id, ROLE)).orElseThrow(() -> new MalformedKeyException(id, ROLE))),
        seconds(row, id, CREATED)
            .map(Instant::ofEpochSecond)
            .orElseThrow(() -> new MalformedKeyException(id, CREATED)),
        seconds(row, id, REVOKED).map(Instant::ofEpochSecond));
  }

  private static String text(Map<String, AttributeValue> row, String id, String name) {
    return Optional.ofNullable(row.get(name))
        .map(AttributeValue::s)
        .orElseThrow(() -> new MalformedKeyException(id, name));
  }

  private static Optional<Long> seconds(Map<String, AttributeValue> row, String id, String name) {
    try {
      return Optional.ofNullable(row.get(name)).map(AttributeValue::n).map(Long::valueOf);
    } catch (NumberFormatException e) {
      throw new MalformedKeyException(id, name, e);
    }
  }
}
