package dev.cartwise.local.replay;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How fast records are sent: evenly, so many a second at most; a lull is not made up for. */
public final class Pace {
  private static final long NANOS_OF_A_SECOND = Duration.ofSeconds(1).toNanos();

  private final int perSecond;
  private final LongSupplier clock;
  private final Sleep sleep;
  private long due;

  /** Waits. */
  @FunctionalInterface
  interface Sleep {
    void nanos(long nanos) throws InterruptedException;
  }

  Pace(int perSecond, LongSupplier clock, Sleep sleep) {
    this.perSecond = perSecond;
    this.clock = clock;
    this.sleep = sleep;
    this.due = clock.getAsLong();
  }

  /**
   * A pace from now on.
   *
   * @param perSecond records a second; 0 for as many as are taken
   */
  public static Pace of(int perSecond) {
    return new Pace(
        perSecond, System::nanoTime, nanos -> Thread.sleep(Duration.ofNanos(nanos).toMillis()));
  }

  /** Waits until so many records more may be sent. */
  void before(int records) throws InterruptedException {
    if (perSecond == 0) {
      return;
    }
    long now = clock.getAsLong();
    if (due - now > 0) {
      sleep.nanos(due - now);
    } else {
      due = now;
    }
    due += NANOS_OF_A_SECOND * records / perSecond;
  }
}
