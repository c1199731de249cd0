package dev.cartwise.local.streams;

import dev.cartwise.local.deadletter.FailureDestination;
import dev.cartwise.local.lambda.InvocationOutcome;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** A running event source mapping: every shard of a stream, a parent before its children. */
public final class StreamPump implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StreamPump.class);
  private static final Duration DISCOVERY_PAUSE = Duration.ofSeconds(1);
  private static final Duration GRACE = Duration.ofSeconds(2);

  private final StreamTrigger trigger;
  private final StreamSource source;
  private final Checkpoints checkpoints;
  private final FailureDestination kept;
  private final RetryPolicy retries;
  private final Function<byte[], CompletableFuture<InvocationOutcome>> invoke;
  private final Map<String, ShardReader> readers = new LinkedHashMap<>();
  private final AtomicLong records = new AtomicLong();
  private final AtomicLong failedBatches = new AtomicLong();
  private final ExecutorService threads;
  private volatile Instant discoveredAsOf = Instant.EPOCH;
  private volatile boolean closing;

  /**
   * Starts reading where the checkpoints say, or at the oldest record.
   *
   * @param client stays open as long as the pump
   * @param checkpointFile keeps the positions
   * @param kept takes what cannot be delivered
   * @param invoke sends an event to the trigger's function
   */
  public static StreamPump start(
      StreamTrigger trigger,
      DynamoDbStreamsClient client,
      String streamArn,
      Path checkpointFile,
      FailureDestination kept,
      Function<byte[], CompletableFuture<InvocationOutcome>> invoke) {
    return start(trigger, client, streamArn, checkpointFile, kept, RetryPolicy.STANDARD, invoke);
  }

  static StreamPump start(
      StreamTrigger trigger,
      DynamoDbStreamsClient client,
      String streamArn,
      Path checkpointFile,
      FailureDestination kept,
      RetryPolicy retries,
      Function<byte[], CompletableFuture<InvocationOutcome>> invoke) {
    StreamPump pump =
        new StreamPump(
            trigger,
            new StreamSource(client, streamArn),
            Checkpoints.open(checkpointFile, streamArn),
            kept,
            retries,
            invoke);
    pump.threads.execute(pump::discover);
    return pump;
  }

  private StreamPump(
      StreamTrigger trigger,
      StreamSource source,
      Checkpoints checkpoints,
      FailureDestination kept,
      RetryPolicy retries,
      Function<byte[], CompletableFuture<InvocationOutcome>> invoke) {
    this.trigger = trigger;
    this.source = source;
    this.checkpoints = checkpoints;
    this.kept = kept;
    this.retries = retries;
    this.invoke = invoke;
    threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "stream-" + trigger.table());
              thread.setDaemon(true);
              return thread;
            });
  }

  private void discover() {
    try {
      while (!closing) {
        Instant started = Instant.now();
        try {
          if (startReaders(source.shards())) {
            discoveredAsOf = started;
          }
        } catch (RuntimeException e) {
          if (closing) {
            return;
          }
          LOG.error("cannot list the shards of {}", trigger.table(), e);
        }
        Thread.sleep(DISCOVERY_PAUSE.toMillis());
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  /** Starts what can be; false while a shard has to wait for its parent. */
  private synchronized boolean startReaders(List<Shard> shards) {
    if (closing) {
      return false;
    }
    Map<String, Shard> byId =
        shards.stream().collect(Collectors.toMap(Shard::shardId, Function.identity()));
    checkpoints.retain(byId.keySet());
    readers.values().removeIf(ShardReader::isFinished);
    boolean complete = true;
    for (Shard shard : shards) {
      String id = shard.shardId();
      String parent = shard.parentShardId();
      if (checkpoints.isFinished(id) || readers.containsKey(id)) {
        continue;
      }
      if (parent == null || !byId.containsKey(parent) || checkpoints.isFinished(parent)) {
        ShardReader reader = reader(id);
        readers.put(id, reader);
        threads.execute(reader);
      } else {
        complete = false;
      }
    }
    return complete;
  }

  private ShardReader reader(String shardId) {
    BatchDelivery delivery =
        new BatchDelivery(
            trigger,
            shardId,
            invoke,
            kept,
            retries,
            record -> checkpoints.advance(shardId, record.sequenceNumber()),
            failedBatches);
    return new ShardReader(shardId, trigger, source, checkpoints, delivery, retries, records);
  }

  /** How it fares right now. */
  public synchronized StreamStatus status() {
    Instant idleAsOf = discoveredAsOf;
    long lagMillis = 0;
    for (ShardReader reader : readers.values()) {
      idleAsOf = reader.idleAsOf().isBefore(idleAsOf) ? reader.idleAsOf() : idleAsOf;
      Instant oldest = reader.oldestPending();
      if (oldest != null) {
        lagMillis = Math.max(lagMillis, Duration.between(oldest, Instant.now()).toMillis());
      }
    }
    return new StreamStatus(
        trigger.table(),
        trigger.function(),
        readers.size(),
        records.get(),
        failedBatches.get(),
        lagMillis,
        idleAsOf.toEpochMilli());
  }

  /** Lets readers end what they are doing for a moment, then interrupts them. */
  @Override
  public void close() {
    closing = true;
    synchronized (this) {
      readers.values().forEach(ShardReader::close);
    }
    threads.shutdown();
    try {
      if (!threads.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
        threads.shutdownNow();
        if (!threads.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
          LOG.warn("a reader of {} does not stop", trigger.table());
        }
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
