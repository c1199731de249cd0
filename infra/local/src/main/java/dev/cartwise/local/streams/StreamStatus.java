package dev.cartwise.local.streams;

/**
 * How an event source mapping fares.
 *
 * @param table the table, without the system's prefix
 * @param function the function that takes the batches
 * @param openShards shards being read
 * @param records taken since the system started
 * @param failedBatches invocations since then that did not take their whole batch
 * @param lagMillis age of the oldest record that is known to wait; 0 when none is
 * @param idleAsOfMillis everything written before this epoch time has been worked through
 */
public record StreamStatus(
    String table,
    String function,
    int openShards,
    long records,
    long failedBatches,
    long lagMillis,
    long idleAsOfMillis) {}
