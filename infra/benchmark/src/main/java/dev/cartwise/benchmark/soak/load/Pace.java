package dev.cartwise.benchmark.soak.load;

import java.util.concurrent.TimeUnit;

/**
 * When each call of a steady load is due; what was missed for more than a second is not made up.
 */
final class Pace {
  private static final long MOST_BEHIND = TimeUnit.SECONDS.toNanos(1);

  private final long nanosEach;
  private long dueNanos = Long.MIN_VALUE;

  /**
   * @param perSecond calls a second; infinity for at once
   */
  Pace(double perSecond) {
    if (!(perSecond > 0)) {
      throw new IllegalArgumentException("a pace above 0, not " + perSecond);
    }
    nanosEach = (long) (TimeUnit.SECONDS.toNanos(1) / perSecond);
  }

  /**
   * When the next call is due.
   *
   * @param nowNanos the time, as all times here by {@link System#nanoTime}
   */
  synchronized long nextNanos(long nowNanos) {
    dueNanos =
        dueNanos == Long.MIN_VALUE
            ? nowNanos
            : Math.max(dueNanos + nanosEach, nowNanos - MOST_BEHIND);
    return dueNanos;
  }
}
