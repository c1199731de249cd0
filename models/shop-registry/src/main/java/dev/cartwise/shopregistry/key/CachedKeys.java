package dev.cartwise.shopregistry.key;

import dev.cartwise.awsprotocol.sigv4.SigningKey;
import dev.cartwise.awsprotocol.sigv4.SigningKeys;
import dev.cartwise.shopregistry.recent.RecentEntries;
import dev.cartwise.shopregistry.seal.SecretSeal;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The keys in force, looked up at most once in half a minute each: a revoked one is refused within
 * 60 seconds everywhere.
 *
 * <p>An id that no key has is remembered as well, so that guessing costs no reads; such ids have a
 * room of their own and cannot push keys out. An id that is not of our form is looked up nowhere.
 */
public final class CachedKeys implements SigningKeys<KeyOwner> {

  /** How many keys are held, and how many ids that no key has. */
  static final int MOST = 10_000;

  /** Half of what is promised, which leaves as much for a read that comes late. */
  static final Duration FRESH = Duration.ofSeconds(30);

  private final KeyStore store;
  private final SecretSeal seal;
  private final LongSupplier nanoTime;
  private final RecentEntries<SigningKey<KeyOwner>> known = new RecentEntries<>(MOST);
  private final RecentEntries<Boolean> unknown = new RecentEntries<>(MOST);

  public CachedKeys(KeyStore store, SecretSeal seal) {
    this(store, seal, System::nanoTime);
  }

  CachedKeys(KeyStore store, SecretSeal seal, LongSupplier nanoTime) {
    this.store = store;
    this.seal = seal;
    this.nanoTime = nanoTime;
  }

  @Override
  public Optional<SigningKey<KeyOwner>> find(String keyId) {
    if (!KeyId.isWellFormed(keyId)) {
      return Optional.empty();
    }
    long now = nanoTime.getAsLong();
    long oldest = now - FRESH.toNanos();
    Optional<SigningKey<KeyOwner>> held = known.since(keyId, oldest);
    if (held.isPresent() || unknown.since(keyId, oldest).isPresent()) {
      return held;
    }
    Optional<SigningKey<KeyOwner>> read =
        store
            .inForce(new KeyId(keyId))
            .map(stored -> new SigningKey<>(stored.open(seal), stored.key().owner()));
    read.ifPresentOrElse(
        key -> known.put(keyId, key, now), () -> unknown.put(keyId, Boolean.TRUE, now));
    return read;
  }
}
