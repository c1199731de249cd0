package dev.cartwise.benchmark.soak;

import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Something that is done again and again at random moments of a run.
 *
 * @param leastMillis the shortest pause between two
 * @param mostMillis the longest
 */
record Disturbance(long leastMillis, long mostMillis, Act act) {

  /** What is done. */
  interface Act {
    void run() throws Exception;
  }

  /** When it is next done, by {@link System#nanoTime}. */
  long next(Random random) {
    long pause = leastMillis + random.nextLong(mostMillis - leastMillis + 1);
    return System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(pause);
  }
}
