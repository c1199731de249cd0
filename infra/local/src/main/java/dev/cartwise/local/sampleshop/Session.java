package dev.cartwise.local.sampleshop;

import java.util.List;

/**
 * A visit with its visitor and time.
 *
 * @param userId who it is
 * @param knownFrom index of the first step that tells who it is; 0 for a visitor who logged in at
 *     once, the number of steps for one who stays anonymous
 * @param stepMillis time of each step, UTC milliseconds, ascending
 * @param steps what is done
 */
record Session(String userId, int knownFrom, List<Long> stepMillis, List<Step> steps) {
  Session {
    stepMillis = List.copyOf(stepMillis);
    steps = List.copyOf(steps);
  }

  long startMillis() {
    return stepMillis.get(0);
  }

  /** The same session, ended after that many steps. */
  Session first(int count) {
    return new Session(
        userId, Math.min(knownFrom, count), stepMillis.subList(0, count), steps.subList(0, count));
  }
}
