package dev.cartwise.shopregistry.key;

import dev.cartwise.contracts.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where access keys are kept. */
public interface KeyStore {

  /**
   * Stores a new key.
   *
   * @throws IllegalStateException if there is one of this id
   */
  void put(SealedKey key);

  /** The key of an id; empty if there is none, or it was revoked. */
  Optional<SealedKey> inForce(KeyId id);

  /** All keys, or those of one shop, revoked ones too, by time of creation and id. */
  List<AccessKey> list(Optional<ShopId> shop);

  /**
   * Revokes a key for good: its secret is deleted. A key that was revoked before keeps its time.
   *
   * @return the key as it is now; empty if there is none of this id
   */
  Optional<AccessKey> revoke(KeyId id, Instant when);
}
