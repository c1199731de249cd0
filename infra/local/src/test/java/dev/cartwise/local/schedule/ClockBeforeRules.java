package dev.cartwise.local.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Clocks by which timed rules are due soon, for tests that wait for them. */
public final class ClockBeforeRules {
  private ClockBeforeRules() {}

  /**
   * A clock that runs as fast as the system's, and at this call stands so long before the first of
   * some rules is due.
   */
  public static Clock by(Duration lead, List<ScheduleRule> rules) {
    Instant now = Instant.now();
    Instant due =
        rules.stream()
            .map(rule -> ScheduleExpression.parse(rule.expression()).next(now))
            .min(Instant::compareTo)
            .orElseThrow();
    return Clock.offset(Clock.systemUTC(), Duration.between(now, due).minus(lead));
  }
}
