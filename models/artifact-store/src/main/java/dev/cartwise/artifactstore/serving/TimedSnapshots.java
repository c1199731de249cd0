package dev.cartwise.artifactstore.serving;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What storage said about each of several keys, asked again when that is older than allowed.
 *
 * @param <K> what is asked for
 * @param <V> what storage says about it
 */
public final class TimedSnapshots<K, V> {

  private final Duration maxAge;
  private final LongSupplier clockMillis;
  private final BiFunction<K, Optional<V>, V> take;
  private final Map<K, Taken<V>> known = new ConcurrentHashMap<>();

  private record Taken<V>(V value, long atMillis) {}

  /** Asks anew for what is too old. */
  public TimedSnapshots(Duration maxAge, LongSupplier clockMillis, Function<K, V> take) {
    this(maxAge, clockMillis, (key, old) -> take.apply(key));
  }

  /**
   * Asks anew for what is too old.
   *
   * @param take is told what storage said last, which it may give again where storage says nothing
   */
  public TimedSnapshots(
      Duration maxAge, LongSupplier clockMillis, BiFunction<K, Optional<V>, V> take) {
    this.maxAge = maxAge;
    this.clockMillis = clockMillis;
    this.take = take;
  }

  /** What storage said about the key, at most as long ago as is allowed. */
  public V of(K key) {
    return known
        .compute(key, (any, old) -> old != null && isFresh(old) ? old : anew(key, old))
        .value();
  }

  /** Forgets what storage said about the key. */
  public void forget(K key) {
    known.remove(key);
  }

  private boolean isFresh(Taken<V> taken) {
    return clockMillis.getAsLong() - taken.atMillis() < maxAge.toMillis();
  }

  private Taken<V> anew(K key, @Nullable Taken<V> old) {
    V value = take.apply(key, Optional.ofNullable(old).map(Taken::value));
    return new Taken<>(value, clockMillis.getAsLong());
  }
}
