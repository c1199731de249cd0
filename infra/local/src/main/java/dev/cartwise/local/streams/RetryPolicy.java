package dev.cartwise.local.streams;

import java.time.Duration;

/**
 * How long to wait before a failed batch is sent again.
 *
 * @param first the first pause
 * @param longest what the doubling stops at
 */
record RetryPolicy(Duration first, Duration longest) {
  static final RetryPolicy STANDARD =
      new RetryPolicy(Duration.ofMillis(200), Duration.ofSeconds(20));

  /** The pause after so many failures in a row, 1 for the first. */
  Duration pause(int failures) {
    Duration pause = first.multipliedBy(1L << Math.min(failures - 1, 20));
    return pause.compareTo(longest) < 0 ? pause : longest;
  }
}
