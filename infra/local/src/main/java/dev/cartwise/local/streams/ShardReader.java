package dev.cartwise.local.streams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;

/** One shard, read in order from its checkpoint to its end, one batch at a time. */
final class ShardReader implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(ShardReader.class);
  private static final Duration IDLE_PAUSE = Duration.ofMillis(250);
  private static final Duration WINDOW_PAUSE = Duration.ofMillis(25);

  /** An event of a synchronous invocation holds 6 MB; the rest is left for the envelope. */
  private static final int BATCH_LIMIT_BYTES = (6 << 20) - 4096;

  private final String shardId;
  private final StreamTrigger trigger;
  private final StreamSource source;
  private final Checkpoints checkpoints;
  private final BatchDelivery delivery;
  private final RetryPolicy retries;
  private final AtomicLong taken;

  private @Nullable String iterator;
  private volatile boolean finished;
  private volatile boolean closing;
  private volatile @Nullable Instant oldestPending;
  private volatile Instant idleAsOf = Instant.EPOCH;

  /**
   * @param taken counts records that were read and need no more work
   */
  ShardReader(
      String shardId,
      StreamTrigger trigger,
      StreamSource source,
      Checkpoints checkpoints,
      BatchDelivery delivery,
      RetryPolicy retries,
      AtomicLong taken) {
    this.shardId = shardId;
    this.trigger = trigger;
    this.source = source;
    this.checkpoints = checkpoints;
    this.delivery = delivery;
    this.retries = retries;
    this.taken = taken;
  }

  /** Asks the reader to end after what it is doing. */
  void close() {
    closing = true;
  }

  boolean isFinished() {
    return finished;
  }

  /** When the oldest record that still needs work was made; null when none is known. */
  @Nullable Instant oldestPending() {
    return oldestPending;
  }

  /** Everything written before this time has been worked through. */
  Instant idleAsOf() {
    return finished ? Instant.MAX : idleAsOf;
  }

  @Override
  public void run() {
    int failures = 0;
    try {
      while (!finished && !closing) {
        try {
          step();
          failures = 0;
        } catch (ExpiredIteratorException expired) {
          iterator = null;
        } catch (RuntimeException e) {
          if (closing) {
            return;
          }
          failures++;
          iterator = null;
          report(e);
          Thread.sleep(retries.pause(failures).toMillis());
        }
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private void report(RuntimeException e) {
    if (e instanceof TrimmedDataAccessException) {
      // DynamoDB Local says so of a new shard now and then.
      LOG.info("shard {} of {} is read again from where it stood", shardId, trigger.table());
    } else {
      LOG.error("shard {} of {} pauses: {}", shardId, trigger.table(), e.getMessage(), e);
    }
  }

  private void step() throws InterruptedException {
    Instant pollStarted = Instant.now();
    List<PendingRecord> batch = nextBatch();
    if (!batch.isEmpty()) {
      oldestPending = batch.get(0).created();
      delivery.deliver(batch);
      taken.addAndGet(batch.size());
      return;
    }
    oldestPending = null;
    idleAsOf = pollStarted;
    if (iterator == null) {
      checkpoints.finish(shardId);
      finished = true;
    } else {
      Thread.sleep(IDLE_PAUSE.toMillis());
    }
  }

  /** Up to a batch of records; empty with a null iterator at the end of the shard. */
  private List<PendingRecord> nextBatch() throws InterruptedException {
    List<PendingRecord> batch = new ArrayList<>();
    int bytes = 0;
    @Nullable Instant windowEnd = null;
    if (iterator == null) {
      iterator = source.iterator(shardId, checkpoints.position(shardId));
    }
    while (iterator != null && batch.size() < trigger.batchSize()) {
      int limit = Math.min(1_000, trigger.batchSize() - batch.size());
      GetRecordsResponse page = source.records(iterator, limit);
      for (Record record : page.records()) {
        if (!trigger.accepts(record)) {
          continue;
        }
        PendingRecord pending = pending(record);
        if (!batch.isEmpty() && bytes + pending.bytes() > BATCH_LIMIT_BYTES) {
          iterator =
              source.iterator(shardId, Optional.of(batch.get(batch.size() - 1).sequenceNumber()));
          return batch;
        }
        batch.add(pending);
        bytes += pending.bytes();
      }
      iterator = page.nextShardIterator();
      if (batch.isEmpty() && !page.records().isEmpty()) {
        continue;
      }
      if (batch.isEmpty()) {
        return batch;
      }
      windowEnd = windowEnd == null ? Instant.now().plus(trigger.window()) : windowEnd;
      if (!Instant.now().isBefore(windowEnd)) {
        return batch;
      }
      if (page.records().isEmpty()) {
        Thread.sleep(WINDOW_PAUSE.toMillis());
      }
    }
    return batch;
  }

  private PendingRecord pending(Record record) {
    ObjectNode json = StreamEventJson.record(record, source.arn());
    Instant created = record.dynamodb().approximateCreationDateTime();
    return new PendingRecord(
        record.dynamodb().sequenceNumber(),
        created == null ? Instant.now() : created,
        json,
        json.toString().length() * 3 / 2);
  }
}
