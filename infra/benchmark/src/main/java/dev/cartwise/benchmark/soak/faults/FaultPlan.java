package dev.cartwise.benchmark.soak.faults;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/**
 * Which requests to the stores meet which fault, drawn by seed: a few at any time, and storms of
 * one kind that last a second or two, or until their first fault where little is sent, with the
 * disk full for a moment in between.
 *
 * <p>Storms are shorter than what a stream's attempts outlast, so that a record which becomes a
 * dead letter is a finding.
 */
public final class FaultPlan {
  /** A storm begins every so often, milliseconds. */
  private static final long STORM_PERIOD = 5_000;

  private static final long STORM_LENGTH = 1_500;

  /** The kinds of storms in their order; the proxies make each of them. */
  private static final List<FaultKind> STORMS =
      List.of(
          FaultKind.THROTTLED,
          FaultKind.ANSWER_LOST,
          FaultKind.HALF_WRITTEN,
          FaultKind.TIMED_OUT,
          FaultKind.DISK_FULL);

  private static final double IN_STORM = 0.5;
  private static final double TIMED_OUT_IN_STORM = 0.2;

  /**
   * Of each of the first kinds; a silence costs a function seconds, and so has its storms alone.
   */
  private static final double AT_ANY_TIME = 0.001;

  private static final int KINDS_AT_ANY_TIME = 3;

  private final SplittableRandom random;
  private final LongSupplier clockMillis;
  private volatile long startedMillis = Long.MAX_VALUE;
  private volatile long lastStormWithFault = -1;

  /**
   * A plan that makes no fault until it is started.
   *
   * @param clockMillis a clock that only goes forward, milliseconds
   */
  public FaultPlan(long seed, LongSupplier clockMillis) {
    this.random = new SplittableRandom(seed);
    this.clockMillis = clockMillis;
  }

  /** Begins with faults. */
  public void start() {
    lastStormWithFault = -1;
    startedMillis = clockMillis.getAsLong();
  }

  /** Ends them. */
  public void stop() {
    startedMillis = Long.MAX_VALUE;
  }

  /** Whether nothing can be stored right now. */
  public boolean isDiskFull() {
    return storm().filter(kind -> kind == FaultKind.DISK_FULL).isPresent();
  }

  /** The fault that a request meets, if it meets one that fits it. */
  Optional<FaultKind> next(StoreRequest request) {
    if (startedMillis == Long.MAX_VALUE) {
      return Optional.empty();
    }
    Optional<FaultKind> stormy = storm().filter(request::canMeet);
    if (stormy.isPresent() && dice() < likelihood(stormy.get())) {
      lastStormWithFault = number();
      return stormy;
    }
    int kind = (int) (dice() / AT_ANY_TIME);
    return kind < KINDS_AT_ANY_TIME
        ? Optional.of(STORMS.get(kind)).filter(request::canMeet)
        : Optional.empty();
  }

  private static double likelihood(FaultKind kind) {
    return switch (kind) {
      case TIMED_OUT -> TIMED_OUT_IN_STORM;
      case DISK_FULL -> 1;
      default -> IN_STORM;
    };
  }

  /** The number of the latest storm, from 0; below that before the first. */
  private long number() {
    return Math.floorDiv(clockMillis.getAsLong() - startedMillis, STORM_PERIOD);
  }

  private Optional<FaultKind> storm() {
    long since = clockMillis.getAsLong() - startedMillis;
    if (since < 0) {
      return Optional.empty();
    }
    boolean isOver = since % STORM_PERIOD >= STORM_LENGTH && lastStormWithFault >= number();
    return isOver ? Optional.empty() : Optional.of(STORMS.get((int) (number() % STORMS.size())));
  }

  private synchronized double dice() {
    return random.nextDouble();
  }
}
