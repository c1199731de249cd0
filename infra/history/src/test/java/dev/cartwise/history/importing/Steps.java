package dev.cartwise.history.importing;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts what an import does outside itself, and lets it crash at one of these steps. */
final class Steps {

  private final AtomicInteger done = new AtomicInteger();
  private final int crashAt;

  private Steps(int crashAt) {
    this.crashAt = crashAt;
  }

  static Steps withoutCrash() {
    return new Steps(Integer.MAX_VALUE);
  }

  /** Crashes at a step, counted from 1, and at all that come after it. */
  static Steps crashAt(int step) {
    return new Steps(step);
  }

  int done() {
    return done.get();
  }

  void next() {
    if (done.incrementAndGet() >= crashAt) {
      throw new Crash();
    }
  }
}
