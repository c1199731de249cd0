package dev.cartwise.featurestore.dynamodb;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How often to try again and how long to wait before: a random time below a limit that doubles with
 * each attempt, so that callers who were refused together do not come back together.
 *
 * @param attempts how many times to try in all, at least 1
 * @param firstLimit the longest wait before the second attempt
 * @param maxLimit the longest wait before any
 */
public record Backoff(int attempts, Duration firstLimit, Duration maxLimit) {

  /** Eight attempts within about two and a half seconds. */
  public static final Backoff DEFAULT =
      new Backoff(8, Duration.ofMillis(25), Duration.ofMillis(1000));

  /**
   * Waits before an attempt.
   *
   * @param attempt the attempt to come, counted from 0; the first waits for nothing
   * @throws IllegalStateException if the thread is interrupted
   */
  public void await(int attempt) {
    if (attempt == 0) {
      return;
    }
    long doubled = firstLimit.toNanos() << Math.min(attempt - 1, 20);
    long limit = Math.min(doubled, maxLimit.toNanos());
    try {
      Thread.sleep(Duration.ofNanos(ThreadLocalRandom.current().nextLong(limit + 1)).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting to try again", e);
    }
  }
}
