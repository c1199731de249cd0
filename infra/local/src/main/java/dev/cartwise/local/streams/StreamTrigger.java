package dev.cartwise.local.streams;

import dev.cartwise.stack.model.KeyPattern;
import dev.cartwise.stack.model.StreamFilter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * An event source mapping from a table's stream to a function.
 *
 * @param table the table without the prefix of the system
 * @param function the function that takes the batches
 * @param batchSize the most records in one batch, 1..10000
 * @param window how long a batch that is not full is waited for
 * @param maximumRecordAge records older than this are kept aside when they fail
 * @param maximumAttempts how often a failing record is tried; 0 means until it is too old
 * @param filter which records are given to the function
 */
public record StreamTrigger(
    String table,
    String function,
    int batchSize,
    Duration window,
    Duration maximumRecordAge,
    int maximumAttempts,
    StreamFilter filter) {
  public StreamTrigger {
    if (batchSize < 1 || batchSize > 10_000) {
      throw new IllegalArgumentException("batchSize must lie in 1..10000: " + batchSize);
    }
    if (maximumAttempts < 0) {
      throw new IllegalArgumentException("maximumAttempts is negative: " + maximumAttempts);
    }
  }

  /** A mapping that gives every record to the function. */
  public StreamTrigger(
      String table,
      String function,
      int batchSize,
      Duration window,
      Duration maximumRecordAge,
      int maximumAttempts) {
    this(table, function, batchSize, window, maximumRecordAge, maximumAttempts, StreamFilter.NONE);
  }

  /** The same for the records of these keys only, as a filter of the mapping does it. */
  public StreamTrigger withKeys(List<KeyPattern> only) {
    return new StreamTrigger(
        table,
        function,
        batchSize,
        window,
        maximumRecordAge,
        maximumAttempts,
        new StreamFilter(filter.insertsOnly(), only));
  }

  /** The id of the mapping, the same each time the system starts. */
  String id() {
    return UUID.nameUUIDFromBytes((table + " to " + function).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  /** Tells whether a record is given to the function. */
  boolean accepts(Record record) {
    if (filter.insertsOnly() && record.eventName() != OperationType.INSERT) {
      return false;
    }
    Map<String, AttributeValue> key = record.dynamodb().keys();
    return filter.keys().isEmpty()
        || filter.keys().stream()
            .anyMatch(
                pattern -> {
                  AttributeValue value = key.get(pattern.attribute());
                  return value != null && pattern.accepts(value.s());
                });
  }
}
