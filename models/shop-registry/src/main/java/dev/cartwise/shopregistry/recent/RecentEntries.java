package dev.cartwise.shopregistry.recent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A bounded number of values by name, of which those used last stay.
 *
 * @param <V> what is held
 */
public final class RecentEntries<V> {

  private record Entry<V>(V value, long nanoTime) {}

  private final Map<String, Entry<V>> entries;

  /**
   * @param most how many are held
   */
  public RecentEntries(int most) {
    entries =
        new LinkedHashMap<>(16, .75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Entry<V>> eldest) {
            return size() > most;
          }
        };
  }

  /**
   * The value of a name; empty if there is none, or an older one.
   *
   * @param nanoTime at or after which it was put
   */
  public synchronized Optional<V> since(String name, long nanoTime) {
    return Optional.ofNullable(entries.get(name))
        .filter(entry -> entry.nanoTime() - nanoTime >= 0)
        .map(Entry::value);
  }

  /** Holds a value under a name, in the place of an older one. */
  public synchronized void put(String name, V value, long nanoTime) {
    entries.put(name, new Entry<>(value, nanoTime));
  }

  /** The value that was put last under a name, however long ago; empty if none is held. */
  public synchronized Optional<V> last(String name) {
    return Optional.ofNullable(entries.get(name)).map(Entry::value);
  }

  /** Lets go of what is held under a name. */
  public synchronized void forget(String name) {
    entries.remove(name);
  }
}
