package dev.cartwise.shopregistry.shop;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.shopregistry.recent.RecentEntries;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The shops that were asked for lately, each looked up at most once in half a minute: a deleted one
 * is refused within 60 seconds everywhere.
 *
 * <p>While the directory cannot be reached, a shop that was found before goes on being found. That
 * there is no such shop is remembered for seconds, in a room of its own.
 */
public final class CachedShops implements ShopDirectory {

  /** How many shops are held: each of 10,000 by its name and a tracking id. */
  static final int MOST = 20_000;

  /** How many names and tracking ids are held that no shop has. */
  static final int MOST_UNKNOWN = 2_000;

  /** Half of what is promised, which leaves as much for a read that comes late. */
  static final Duration FRESH = Duration.ofSeconds(30);

  /** For how long a shop is missed that was entered right after it was asked for. */
  static final Duration UNKNOWN_FRESH = Duration.ofSeconds(5);

  /** For how long a directory that failed is not asked again for what is known. */
  static final Duration PAUSE = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(CachedShops.class);

  private final ShopDirectory directory;
  private final LongSupplier nanoTime;
  private final RecentEntries<ShopId> known = new RecentEntries<>(MOST);
  private final RecentEntries<Boolean> unknown = new RecentEntries<>(MOST_UNKNOWN);

  public CachedShops(ShopDirectory directory) {
    this(directory, System::nanoTime);
  }

  CachedShops(ShopDirectory directory, LongSupplier nanoTime) {
    this.directory = directory;
    this.nanoTime = nanoTime;
  }

  @Override
  public Optional<ShopId> byName(String name) {
    return ShopId.isWellFormed(name)
        ? find("name " + name, () -> directory.byName(name))
        : Optional.empty();
  }

  @Override
  public Optional<ShopId> byTrackingId(String trackingId) {
    return find("tracking id " + trackingId, () -> directory.byTrackingId(trackingId));
  }

  @Override
  public Optional<ShopId> only() {
    return find("only", directory::only);
  }

  private Optional<ShopId> find(String question, Supplier<Optional<ShopId>> ask) {
    long now = nanoTime.getAsLong();
    Optional<ShopId> held = known.since(question, now - FRESH.toNanos());
    if (held.isPresent() || unknown.since(question, now - UNKNOWN_FRESH.toNanos()).isPresent()) {
      return held;
    }
    Optional<ShopId> found;
    try {
      found = ask.get();
    } catch (RuntimeException e) {
      ShopId last = known.last(question).orElseThrow(() -> e);
      LOG.warn("the directory of shops cannot be read: {} goes on as it was", question, e);
      known.put(question, last, now - FRESH.plus(PAUSE.negated()).toNanos());
      return Optional.of(last);
    }
    if (found.isPresent()) {
      known.put(question, found.get(), now);
    } else {
      known.forget(question);
      unknown.put(question, Boolean.TRUE, now);
    }
    return found;
  }
}
