package dev.cartwise.training.purchaseintent.archive;

import java.io.Serializable;
import java.time.Duration;

/**
 * How long after a moment a purchase still counts as one that the moment foretells.
 *
 * <p>A purchase counts within the horizon, and in the session of the moment within {@link
 * #reachMillis()}, which is a day at least: so a short horizon does not cut a session in two.
 *
 * @param millis above 0
 */
public record Horizon(long millis) implements Serializable {

  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

  /**
   * @throws IllegalArgumentException if it does not lie ahead
   */
  public Horizon {
    if (millis < 1) {
      throw new IllegalArgumentException("a horizon lies ahead, not at " + millis + " ms");
    }
  }

  /** One of so many hours. */
  public static Horizon ofHours(long hours) {
    return new Horizon(Duration.ofHours(hours).toMillis());
  }

  /** How long after a moment anything may still decide whether a purchase followed. */
  public long reachMillis() {
    return Math.max(millis, DAY_MILLIS);
  }

  /**
   * Tells whether a purchase counts.
   *
   * @param laterMillis how long after the moment it was
   * @param sameSession whether it was in the session of the moment
   */
  boolean holds(long laterMillis, boolean sameSession) {
    return laterMillis > 0 && laterMillis <= (sameSession ? reachMillis() : millis);
  }
}
