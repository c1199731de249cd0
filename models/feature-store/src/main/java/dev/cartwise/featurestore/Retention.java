package dev.cartwise.featurestore;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * How long a row is kept after the newest event that it tells of. The time of the event counts, not
 * the time of the write, so writing a row again does not keep it longer.
 *
 * @param days 1 to {@link #MAX_DAYS}, or 0 if rows are kept for good
 */
public record Retention(int days) {

  /** Rows never go by themselves. */
  public static final Retention FOREVER = new Retention(0);

  /** The longest that can be set, a hundred years; for longer there is 0. */
  public static final int MAX_DAYS = 36_500;

  /**
   * @throws IllegalArgumentException if the days are out of their range
   */
  public Retention {
    if (days < 0 || days > MAX_DAYS) {
      throw new IllegalArgumentException(
          "retention must be 0 to " + MAX_DAYS + " days but is " + days);
    }
  }

  /**
   * Tells whether an event is further back than rows are kept.
   *
   * @param eventMillis UTC milliseconds since 1970
   * @param nowMillis likewise
   */
  public boolean isOver(long eventMillis, long nowMillis) {
    return days > 0 && expirySeconds(eventMillis).orElseThrow() <= Math.floorDiv(nowMillis, 1000L);
  }

  /**
   * When a row goes whose newest event is of this time.
   *
   * @param newestMillis UTC milliseconds since 1970
   * @return UTC seconds since 1970, or empty if it stays
   */
  public OptionalLong expirySeconds(long newestMillis) {
    return days == 0
        ? OptionalLong.empty()
        : OptionalLong.of(Math.floorDiv(newestMillis, 1000L) + Duration.ofDays(days).toSeconds());
  }
}
