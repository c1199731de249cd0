package dev.cartwise.awsprotocol;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The moment after which an invocation begins nothing more, so that it can still answer before
 * Lambda ends it.
 */
public final class Deadline {

  private final LongSupplier nanoClock;
  private final long endNanos;

  private Deadline(LongSupplier nanoClock, long endNanos) {
    this.nanoClock = nanoClock;
    this.endNanos = endNanos;
  }

  /**
   * A deadline that is so far away.
   *
   * @param nanoClock nanoseconds from any origin, such as {@code System::nanoTime}
   */
  public static Deadline in(Duration time, LongSupplier nanoClock) {
    return new Deadline(nanoClock, nanoClock.getAsLong() + time.toNanos());
  }

  /** Tells whether it has passed. */
  public boolean isPast() {
    return nanoClock.getAsLong() - endNanos >= 0;
  }
}
