package dev.cartwise.local.streams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.local.deadletter.FailedBatch;
import dev.cartwise.local.deadletter.FailureDestination;
import dev.cartwise.local.deadletter.Stretch;
import dev.cartwise.local.lambda.InvocationOutcome;
import dev.cartwise.local.lambda.InvocationOutcome.Answered;
import dev.cartwise.local.lambda.InvocationOutcome.NotStarted;
import dev.cartwise.local.lambda.InvocationOutcome.Unavailable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
 * resumed there. A record that is out of attempts or too old is kept aside, and the shard goes on.
 *
 * <p>A function that does not start is not to be blamed on a record: after as many attempts the
 * whole batch is kept aside. Calls that never reach the function cost no attempt and are bounded by
 * the records' age.
 */
final class BatchDelivery {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final StreamTrigger trigger;
  private final String shardId;
  private final Function<byte[], CompletableFuture<InvocationOutcome>> invoke;
  private final FailureDestination kept;
  private final RetryPolicy retries;
  private final Consumer<PendingRecord> done;
  private final AtomicLong failures;

  /**
   * @param kept takes what cannot be delivered
   * @param done hears of the last record of every stretch that needs no more work
   * @param failures counts invocations that did not take their whole batch
   */
  BatchDelivery(
      StreamTrigger trigger,
      String shardId,
      Function<byte[], CompletableFuture<InvocationOutcome>> invoke,
      FailureDestination kept,
      RetryPolicy retries,
      Consumer<PendingRecord> done,
      AtomicLong failures) {
    this.trigger = trigger;
    this.shardId = shardId;
    this.invoke = invoke;
    this.kept = kept;
    this.retries = retries;
    this.done = done;
    this.failures = failures;
  }

  /** Works through a batch; returns when each record was taken or is kept aside. */
  void deliver(List<PendingRecord> batch) throws InterruptedException {
    Deque<List<PendingRecord>> parts = new ArrayDeque<>();
    parts.push(batch);
    String failingHead = "";
    int attempts = 0;
    int inRow = 0;
    while (!parts.isEmpty()) {
      List<PendingRecord> part = parts.pop();
      InvocationOutcome outcome = await(invoke.apply(event(part)));
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
      boolean called = !(outcome instanceof Unavailable || outcome instanceof NotStarted);
      if (called && !(outcome instanceof Answered) && rest.size() > 1) {
        parts.push(rest.subList(rest.size() / 2, rest.size()));
        parts.push(rest.subList(0, rest.size() / 2));
        Thread.sleep(retries.pause(1).toMillis());
        continue;
      }
      PendingRecord head = rest.get(0);
      if (!head.sequenceNumber().equals(failingHead)) {
        attempts = 0;
        failingHead = head.sequenceNumber();
      }
      attempts += outcome instanceof Unavailable ? 0 : 1;
      int hopeless = hopeless(rest, attempts, called);
      if (hopeless > 0) {
        keep(rest.subList(0, hopeless), attempts, outcome);
        done.accept(rest.get(hopeless - 1));
        rest = rest.subList(hopeless, rest.size());
        inRow = 0;
      }
      if (!rest.isEmpty()) {
        parts.push(rest);
        if (inRow > 0) {
          Thread.sleep(retries.pause(attempts > 0 ? attempts : inRow).toMillis());
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

  /**
   * How many of the first records are not tried again.
   *
   * @param called whether the function was called with them, so that the first is to blame
   */
  private int hopeless(List<PendingRecord> rest, int attempts, boolean called) {
    if (trigger.maximumAttempts() > 0 && attempts >= trigger.maximumAttempts()) {
      return called ? 1 : rest.size();
    }
    int old = 0;
    while (old < rest.size() && isTooOld(rest.get(old))) {
      old++;
    }
    return called ? Math.min(old, 1) : old;
  }

  private boolean isTooOld(PendingRecord record) {
    Duration age = Duration.between(record.created(), Instant.now());
    return age.compareTo(trigger.maximumRecordAge()) > 0;
  }

  private void keep(List<PendingRecord> records, int attempts, InvocationOutcome outcome) {
    PendingRecord first = records.get(0);
    PendingRecord last = records.get(records.size() - 1);
    boolean exhausted = trigger.maximumAttempts() > 0 && attempts >= trigger.maximumAttempts();
    kept.keep(
        new FailedBatch(
            trigger.function(),
            trigger.id(),
            new Stretch(
                first.json().path("eventSourceARN").asText(),
                shardId,
                first.sequenceNumber(),
                last.sequenceNumber(),
                first.created(),
                last.created(),
                records.size()),
            exhausted ? "RetryAttemptsExhausted" : "RecordAgeExceeded",
            attempts,
            outcome instanceof Answered
                ? "the function reported the record in batchItemFailures"
                : outcome.reason(),
            new String(event(records), StandardCharsets.UTF_8)));
  }
}
