package dev.cartwise.benchmark.soak;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The clock of senders and of timed rules, which can be moved ahead and back; the machine's own
 * clock is left alone.
 */
final class JumpingClock extends Clock {
  /** Where it goes, in turns; the function under test refuses what is too far ahead. */
  private static final List<Duration> OFFSETS =
      List.of(
          Duration.ofSeconds(90),
          Duration.ofHours(-2),
          Duration.ZERO,
          Duration.ofHours(-26),
          Duration.ofSeconds(20),
          Duration.ofMinutes(-10),
          Duration.ofDays(3),
          Duration.ZERO);

  private volatile int place;
  private volatile Duration offset = Duration.ZERO;

  /** Goes elsewhere and says where. */
  Duration jump() {
    Duration next = OFFSETS.get(place % OFFSETS.size());
    place++;
    offset = next;
    return next;
  }

  /** Goes back to the machine's time. */
  void comeBack() {
    offset = Duration.ZERO;
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(offset);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("this clock tells UTC");
  }
}
