package dev.cartwise.local.streams;

import java.time.Duration;

/**
 * An event source mapping from a table's stream to a function.
 *
 * @param table the table without the prefix of the system
 * @param function the function that takes the batches
 * @param batchSize the most records in one batch, 1..10000
 * @param window how long a batch that is not full is waited for
 * @param maximumRecordAge records older than this go to the failure destination when they fail
 * @param maximumAttempts how often a failing record is tried; 0 means until it is too old
 */
public record StreamTrigger(
    String table,
    String function,
    int batchSize,
    Duration window,
    Duration maximumRecordAge,
    int maximumAttempts) {
  public StreamTrigger {
    if (batchSize < 1 || batchSize > 10_000) {
      throw new IllegalArgumentException("batchSize must lie in 1..10000: " + batchSize);
    }
    if (maximumAttempts < 0) {
      throw new IllegalArgumentException("maximumAttempts is negative: " + maximumAttempts);
    }
  }
}
