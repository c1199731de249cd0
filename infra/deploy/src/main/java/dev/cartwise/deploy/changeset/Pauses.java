package dev.cartwise.deploy.changeset;

import java.time.Duration;

/** The pauses between two looks at something that takes its time; each is longer, to a bound. */
public final class Pauses {
  private static final double GROWTH = 1.5;

  private final Duration first;
  private final Duration longest;
  private Duration next;

  /** Pauses from one length to another. */
  public Pauses(Duration first, Duration longest) {
    this.first = first;
    this.longest = longest;
    this.next = first;
  }

  /** Waits, and makes the next pause longer. */
  public void pause() {
    try {
      Thread.sleep(next.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while AWS works; it works on", e);
    }
    Duration longer = Duration.ofMillis((long) (next.toMillis() * GROWTH));
    next = longer.compareTo(longest) > 0 ? longest : longer;
  }

  /** Begins again with the first, since something happened. */
  void restart() {
    next = first;
  }
}
