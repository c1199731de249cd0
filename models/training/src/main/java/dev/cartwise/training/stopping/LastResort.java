package dev.cartwise.training.stopping;

import java.time.Duration;

/**
 * The longest time of a fit, which says nothing as long as the work goes well.
 *
 * <p>The first half of the time is never heard. From then on the schedule of the step size is at
 * least where it must be to end in time, so that a fit that the clock ends is not left unfinished.
 *
 * @param limit wall time, above 0
 */
public record LastResort(Duration limit) {

  public LastResort {
    if (limit.isZero() || limit.isNegative()) {
      throw new IllegalArgumentException("the time of a fit must be above 0, not " + limit);
    }
  }

  /** Whether the time is over. */
  public boolean isOver(double seconds) {
    return seconds >= limit.toSeconds();
  }

  /**
   * The place in the schedule, 0 to 1 and above 1 when the time is over.
   *
   * @param done the share of the work that was done, 0 to 1
   * @param seconds since the fit began
   */
  public double progress(double done, double seconds) {
    return Math.max(done, 2 * seconds / limit.toSeconds() - 1);
  }
}
