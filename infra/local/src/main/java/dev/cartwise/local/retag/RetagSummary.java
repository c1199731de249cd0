package dev.cartwise.local.retag;

/**
 * What tagging photos again came to.
 *
 * @param tagged photos that were tagged
 * @param current photos that the model had tagged already
 * @param failed photos that could not be tagged
 */
public record RetagSummary(long tagged, long current, long failed) {
  static final RetagSummary NOTHING = new RetagSummary(0, 0, 0);

  RetagSummary plus(RetagSummary more) {
    return new RetagSummary(tagged + more.tagged, current + more.current, failed + more.failed);
  }
}
