package dev.cartwise.shopregistry.key;

import dev.cartwise.contracts.ShopId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys in memory, with a count of the reads. */
final class InMemoryKeyStore implements KeyStore {

  private final Map<KeyId, SealedKey> keys = new LinkedHashMap<>();
  int reads;

  @Override
  public void put(SealedKey key) {
    keys.put(key.key().id(), key);
  }

  @Override
  public Optional<SealedKey> inForce(KeyId id) {
    reads++;
    return Optional.ofNullable(keys.get(id));
  }

  @Override
  public List<AccessKey> list(Optional<ShopId> shop) {
    return keys.values().stream().map(SealedKey::key).toList();
  }

  @Override
  public Optional<AccessKey> revoke(KeyId id, Instant when) {
    return Optional.ofNullable(keys.remove(id)).map(SealedKey::key);
  }
}
