package dev.cartwise.stack.model;

import java.time.Duration;

/**
 * The stream of a table whose records come in batches.
 *
 * @param table the table's name
 * @param batchSize the most records in one batch
 * @param window how long a batch that is not full is waited for
 * @param maximumRecordAge records older than this go to the dead letters when they fail
 * @param maximumRetries how often a failing batch is tried again
 * @param filter which records come
 */
public record TableStream(
    String table,
    int batchSize,
    Duration window,
    Duration maximumRecordAge,
    int maximumRetries,
    StreamFilter filter)
    implements Trigger {}
