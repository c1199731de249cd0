package dev.cartwise.featurestore;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * How long a row is kept after the newest event that it tells of. The time of the event counts, not
 * the time of the write, so writing a row again does not keep it longer.
 *
 * @param days 1 to {@link #MAX_DAYS}, or 0 if rows are kept for good
 * @param countedFromMillis the days of a row with older events begin at this time, UTC milliseconds
 *     since 1970; 0 if they always begin with the newest event
 */
public record Retention(int days, long countedFromMillis) {

  /** Rows never go by themselves. */
  public static final Retention FOREVER = new Retention(0);

  /** The longest that can be set, a hundred years; for longer there is 0. */
  public static final int MAX_DAYS = 36_500;

  /**
   * @throws IllegalArgumentException if the days are out of their range
   */
  public Retention(int days) {
    this(days, 0);
  }

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
   * The same days for rows of a past that was brought in at a time: none of them is gone before it
   * was kept so long.
   *
   * @param millis UTC milliseconds since 1970
   */
  public Retention countedFrom(long millis) {
    return new Retention(days, millis);
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
        : OptionalLong.of(
            Math.floorDiv(Math.max(newestMillis, countedFromMillis), 1000L)
                + Duration.ofDays(days).toSeconds());
  }
}
