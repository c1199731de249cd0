package dev.cartwise.shopregistry.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * So many calls a second for each name, of which those of five seconds may come at once.
 *
 * <p>The 10,000 names that called last are remembered; another begins anew.
 */
final class Allowances {

  static final int MOST = 10_000;
  static final int BURST_SECONDS = 5;

  private static final double NANOS_PER_SECOND = 1e9;

  private record Level(double calls, long nanoTime) {}

  private final double perSecond;
  private final LongSupplier nanoTime;
  private final Map<String, Level> levels =
      new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Level> eldest) {
          return size() > MOST;
        }
      };

  /**
   * @param perSecond calls a second, more than 0
   * @throws IllegalArgumentException if it is not
   */
  Allowances(double perSecond, LongSupplier nanoTime) {
    if (!(perSecond > 0)) {
      throw new IllegalArgumentException("calls a second must be more than 0: " + perSecond);
    }
    this.perSecond = perSecond;
    this.nanoTime = nanoTime;
  }

  /** Takes one call, if there is one left. */
  synchronized boolean take(String name) {
    long now = nanoTime.getAsLong();
    double most = Math.max(1, perSecond * BURST_SECONDS);
    Level last = levels.getOrDefault(name, new Level(most, now));
    double gained = (now - last.nanoTime()) / NANOS_PER_SECOND * perSecond;
    double calls = Math.min(most, last.calls() + gained);
    boolean taken = calls >= 1;
    levels.put(name, new Level(taken ? calls - 1 : calls, now));
    return taken;
  }
}
