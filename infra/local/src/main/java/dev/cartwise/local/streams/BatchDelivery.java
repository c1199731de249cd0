package dev.cartwise.local.streams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.local.deadletter.DeadLetter;
import dev.cartwise.local.deadletter.DeadLetters;
import dev.cartwise.local.lambda.InvocationOutcome;
import dev.cartwise.local.lambda.InvocationOutcome.Answered;
import dev.cartwise.local.lambda.InvocationOutcome.Unavailable;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Delivery of one shard's batches: nothing overtakes a record that failed. A batch that fails as a
 * whole is halved until the failing record stands alone; one that names its lowest failed record is
 * resumed there. A record that is out of attempts or too old becomes a dead letter.
 */
final class BatchDelivery {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final StreamTrigger trigger;
  private final String shardId;
  private final Function<byte[], CompletableFuture<InvocationOutcome>> invoke;
  private final DeadLetters deadLetters;
  private final RetryPolicy retries;
  private final Consumer<PendingRecord> done;
  private final AtomicLong failures;

  /**
   * @param done hears of the last record of every stretch that needs no more work
   * @param failures counts invocations that did not take their whole batch
   */
  BatchDelivery(
      StreamTrigger trigger,
      String shardId,
      Function<byte[], CompletableFuture<InvocationOutcome>> invoke,
      DeadLetters deadLetters,
      RetryPolicy retries,
      Consumer<PendingRecord> done,
      AtomicLong failures) {
    this.trigger = trigger;
    this.shardId = shardId;
    this.invoke = invoke;
    this.deadLetters = deadLetters;
    this.retries = retries;
    this.done = done;
    this.failures = failures;
  }

  /** Works through a batch; returns when each record was taken or became a dead letter. */
  void deliver(List<PendingRecord> batch) throws InterruptedException {
    Deque<List<PendingRecord>> parts = new ArrayDeque<>();
    parts.push(batch);
    String failingHead = "";
    int attempts = 0;
    int inRow = 0;
    while (!parts.isEmpty()) {
      List<PendingRecord> part = parts.pop();
      InvocationOutcome outcome = await(invoke.apply(event(part)));
      if (outcome instanceof Unavailable) {
        parts.push(part);
        inRow++;
        Thread.sleep(retries.pause(inRow).toMillis());
        continue;
      }
      int taken = taken(outcome, part);
      if (taken > 0) {
        done.accept(part.get(taken - 1));
        inRow = 0;
      }
      if (taken == part.size()) {
        continue;
      }
      failures.incrementAndGet();
      inRow++;
      List<PendingRecord> rest = part.subList(taken, part.size());
      PendingRecord head = rest.get(0);
      boolean headIsToBlame = outcome instanceof Answered || rest.size() == 1;
      if (!headIsToBlame) {
        parts.push(rest.subList(rest.size() / 2, rest.size()));
        parts.push(rest.subList(0, rest.size() / 2));
        Thread.sleep(retries.pause(1).toMillis());
        continue;
      }
      attempts = head.sequenceNumber().equals(failingHead) ? attempts + 1 : 1;
      failingHead = head.sequenceNumber();
      if (isHopeless(head, attempts)) {
        bury(head, attempts, outcome);
        done.accept(head);
        rest = rest.subList(1, rest.size());
        inRow = 0;
      }
      if (!rest.isEmpty()) {
        parts.push(rest);
        if (inRow > 0) {
          Thread.sleep(retries.pause(attempts).toMillis());
        }
      }
    }
  }

  private static InvocationOutcome await(CompletableFuture<InvocationOutcome> future)
      throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("an invocation did not end", e);
    }
  }

  private static int taken(InvocationOutcome outcome, List<PendingRecord> part) {
    return outcome instanceof Answered answered
        ? BatchFailures.firstFailed(
            answered.payload(), part.stream().map(PendingRecord::sequenceNumber).toList())
        : 0;
  }

  private static byte[] event(List<PendingRecord> part) {
    ObjectNode event = JSON.createObjectNode();
    ArrayNode records = event.putArray("Records");
    part.forEach(record -> records.add(record.json()));
    try {
      return JSON.writeValueAsBytes(event);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isHopeless(PendingRecord record, int attempts) {
    return isTooOld(record)
        || (trigger.maximumAttempts() > 0 && attempts >= trigger.maximumAttempts());
  }

  private boolean isTooOld(PendingRecord record) {
    Duration age = Duration.between(record.created(), Instant.now());
    return age.compareTo(trigger.maximumRecordAge()) > 0;
  }

  private void bury(PendingRecord record, int attempts, InvocationOutcome outcome) {
    String reason =
        outcome instanceof Answered
            ? "the function reported the record in batchItemFailures"
            : outcome.reason();
    ObjectNode source =
        JSON.createObjectNode()
            .put("service", "dynamodb-stream")
            .put("table", trigger.table())
            .put("shardId", shardId)
            .put("sequenceNumber", record.sequenceNumber())
            .put("approximateArrival", record.created().toString());
    String condition = isTooOld(record) ? "RecordAgeExceeded" : "RetryAttemptsExhausted";
    ObjectNode payload = JSON.createObjectNode();
    payload.putArray("Records").add(record.json());
    deadLetters.add(
        new DeadLetter(trigger.function(), condition, attempts, reason, source, payload));
  }
}
