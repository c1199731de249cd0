package dev.cartwise.shopregistry.token;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.shopregistry.recent.RecentEntries;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Revocations, looked up at most once in half a minute a shop: a revoked token is refused within 60
 * seconds everywhere. Those of 10,000 shops are held.
 */
public final class CachedRevocations implements TokenRevocations {

  static final int MOST = 10_000;

  /** Half of what is promised, which leaves as much for a read that comes late. */
  static final Duration FRESH = Duration.ofSeconds(30);

  private final TokenRevocations store;
  private final LongSupplier nanoTime;
  private final RecentEntries<Optional<Instant>> known = new RecentEntries<>(MOST);

  public CachedRevocations(TokenRevocations store) {
    this(store, System::nanoTime);
  }

  CachedRevocations(TokenRevocations store, LongSupplier nanoTime) {
    this.store = store;
    this.nanoTime = nanoTime;
  }

  @Override
  public Optional<Instant> revokedUntil(ShopId shop) {
    long now = nanoTime.getAsLong();
    return known
        .since(shop.value(), now - FRESH.toNanos())
        .orElseGet(
            () -> {
              Optional<Instant> read = store.revokedUntil(shop);
              known.put(shop.value(), read, now);
              return read;
            });
  }
}
