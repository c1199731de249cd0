package dev.cartwise.shopregistry.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.contracts.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CachedRevocationsTest {

  private static final ShopId DEMO = new ShopId("demo");

  private final Map<ShopId, Instant> rows = new HashMap<>();
  private int reads;
  private long nanos = Long.MAX_VALUE - 5;
  private final CachedRevocations cached = new CachedRevocations(this::read, () -> nanos);

  private Optional<Instant> read(ShopId shop) {
    reads++;
    return Optional.ofNullable(rows.get(shop));
  }

  @Test
  void learnsOfARevocationWithinAMinuteHoweverOftenItIsAsked() {
    assertThat(cached.revokedUntil(DEMO)).isEmpty();
    rows.put(DEMO, Instant.EPOCH);
    int seconds = 0;
    while (cached.revokedUntil(DEMO).isEmpty()) {
      nanos += Duration.ofSeconds(1).toNanos();
      seconds++;
    }
    assertThat(seconds).isLessThan(60);
    assertThat(cached.revokedUntil(DEMO)).contains(Instant.EPOCH);
    assertThat(reads).isEqualTo(2);
  }

  @Test
  void holdsNoMoreShopsThanItsBound() {
    for (int i = 0; i <= CachedRevocations.MOST; i++) {
      cached.revokedUntil(new ShopId("s" + i));
    }
    cached.revokedUntil(new ShopId("s" + CachedRevocations.MOST));
    assertThat(reads).isEqualTo(CachedRevocations.MOST + 1);
    cached.revokedUntil(new ShopId("s0"));
    assertThat(reads).isEqualTo(CachedRevocations.MOST + 2);
  }
}
