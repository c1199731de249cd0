package dev.cartwise.ingestevents;

import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.awsprotocol.JsonMembers;
import dev.cartwise.featurestore.Retention;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The times that an event may have: how old, and as far ahead as senders' clocks may be. One from
 * the future would stand before everything that a shopper does until then; a very old one comes
 * from a clock that was never set.
 */
final class EventTimes {

  private static final long EARLIEST_MILLIS = Instant.parse("2000-01-01T00:00:00Z").toEpochMilli();
  private static final int MOST_SKEW_MINUTES = 1440;

  private final InstantSource clock;
  private final int oldestDays;
  private final int skewMinutes;

  /**
   * @param oldestDays how many days old a time may be; 0 for any
   * @param skewMinutes how many minutes ahead a time may be, 0 to 1440
   * @throws IllegalArgumentException if one is outside its range
   */
  EventTimes(InstantSource clock, int oldestDays, int skewMinutes) {
    if (oldestDays < 0 || oldestDays > Retention.MAX_DAYS) {
      throw new IllegalArgumentException(
          "CARTWISE_EVENT_AGE_DAYS must be 0 to %d but is %d"
              .formatted(Retention.MAX_DAYS, oldestDays));
    }
    if (skewMinutes < 0 || skewMinutes > MOST_SKEW_MINUTES) {
      throw new IllegalArgumentException(
          "CARTWISE_CLOCK_SKEW_MINUTES must be 0 to %d but is %d"
              .formatted(MOST_SKEW_MINUTES, skewMinutes));
    }
    this.clock = clock;
    this.oldestDays = oldestDays;
    this.skewMinutes = skewMinutes;
  }

  /**
   * The time that a member holds, UTC milliseconds since 1970.
   *
   * @throws AwsException naming the member if it holds none that an event may have
   */
  long read(JsonMembers event, String member) {
    long millis = event.requiredTimestampMillis(member);
    long now = clock.millis();
    if (millis < EARLIEST_MILLIS) {
      throw event.invalid(member, "must not be before 2000-01-01");
    }
    if (oldestDays > 0 && millis < now - Duration.ofDays(oldestDays).toMillis()) {
      throw event.invalid(member, "must not be older than " + oldestDays + " days");
    }
    if (millis > now + Duration.ofMinutes(skewMinutes).toMillis()) {
      throw event.invalid(member, "must not be more than " + skewMinutes + " minutes ahead");
    }
    return millis;
  }
}
