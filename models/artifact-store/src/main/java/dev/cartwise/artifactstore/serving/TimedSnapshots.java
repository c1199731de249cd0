package dev.cartwise.artifactstore.serving;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What storage said about each of several keys, asked again when that is older than allowed. That
 * asking failed is remembered too, for {@link #FAILURE_AGE} at most, so that a dear question that
 * fails is not asked at every call.
 *
 * @param <K> what is asked for
 * @param <V> what storage says about it
 */
public final class TimedSnapshots<K, V> {

  /** For how long a failure is told again before storage is asked again. */
  public static final Duration FAILURE_AGE = Duration.ofSeconds(5);

  private final Duration maxAge;
  private final int most;
  private final LongSupplier clockMillis;
  private final BiFunction<K, Optional<V>, V> take;
  private final Map<K, Taken<V>> known = new ConcurrentHashMap<>();

  /** What storage said last, if it ever did, and the failure if the newest asking failed. */
  private record Taken<V>(Optional<V> value, Optional<RuntimeException> failure, long atMillis) {}

  /**
   * Asks anew for what is too old.
   *
   * @param most how many keys are remembered; beyond them the one that storage was asked about
   *     longest ago is forgotten
   */
  public TimedSnapshots(Duration maxAge, int most, LongSupplier clockMillis, Function<K, V> take) {
    this(maxAge, most, clockMillis, (key, old) -> take.apply(key));
  }

  /**
   * Asks anew for what is too old.
   *
   * @param most how many keys are remembered; beyond them the one that storage was asked about
   *     longest ago is forgotten
   * @param take is told what storage said last, which it may give again where storage says nothing
   */
  public TimedSnapshots(
      Duration maxAge, int most, LongSupplier clockMillis, BiFunction<K, Optional<V>, V> take) {
    this.maxAge = maxAge;
    this.most = most;
    this.clockMillis = clockMillis;
    this.take = take;
  }

  /**
   * What storage said about the key, at most as long ago as is allowed.
   *
   * @throws RuntimeException the failure of asking, also if that was less than {@link #FAILURE_AGE}
   *     ago
   */
  public V of(K key) {
    Taken<V> taken =
        known.compute(key, (any, old) -> old != null && isFresh(old) ? old : anew(key, old));
    if (known.size() > most) {
      forgetOldest();
    }
    if (taken.failure().isPresent()) {
      throw taken.failure().get();
    }
    return taken.value().orElseThrow();
  }

  /** Forgets what storage said about the key. */
  public void forget(K key) {
    known.remove(key);
  }

  private void forgetOldest() {
    known.entrySet().stream()
        .min(Comparator.comparingLong(entry -> entry.getValue().atMillis()))
        .ifPresent(oldest -> known.remove(oldest.getKey(), oldest.getValue()));
  }

  private boolean isFresh(Taken<V> taken) {
    long allowed =
        taken.failure().isPresent()
            ? Math.min(FAILURE_AGE.toMillis(), maxAge.toMillis())
            : maxAge.toMillis();
    return clockMillis.getAsLong() - taken.atMillis() < allowed;
  }

  private Taken<V> anew(K key, @Nullable Taken<V> old) {
    Optional<V> last = Optional.ofNullable(old).flatMap(Taken::value);
    try {
      V value = take.apply(key, last);
      return new Taken<>(Optional.of(value), Optional.empty(), clockMillis.getAsLong());
    } catch (RuntimeException e) {
      return new Taken<>(last, Optional.of(e), clockMillis.getAsLong());
    }
  }
}
