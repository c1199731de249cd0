package dev.cartwise.benchmark.soak.load;

import java.util.HashSet;
import java.util.Set;
import java.util.function.LongSupplier;

/** The times of events by a clock that jumps, none twice for one user, known or not yet. */
final class EventTimes {
  private final LongSupplier clockMillis;
  private final Set<SoakEvent.Identity> taken = new HashSet<>();

  EventTimes(LongSupplier clockMillis) {
    this.clockMillis = clockMillis;
  }

  /** The time of the next event of a user, UTC milliseconds. */
  synchronized long next(String user) {
    long time = clockMillis.getAsLong();
    while (!taken.add(new SoakEvent.Identity(user, time))) {
      time++;
    }
    return time;
  }
}
