package dev.cartwise.retrainmodels;

/**
 * When a run came how far, UTC milliseconds; 0 for what has not happened yet, or happened before
 * such times were written down.
 *
 * @param requestedMillis when it was asked for
 * @param startedMillis when its job was started
 * @param endedMillis when it was known to have ended
 */
record RunTimes(long requestedMillis, long startedMillis, long endedMillis) {

  static RunTimes requested(long nowMillis) {
    return new RunTimes(nowMillis, 0, 0);
  }

  RunTimes started(long nowMillis) {
    return new RunTimes(requestedMillis, nowMillis, endedMillis);
  }

  RunTimes ended(long nowMillis) {
    return new RunTimes(requestedMillis, startedMillis, nowMillis);
  }
}
