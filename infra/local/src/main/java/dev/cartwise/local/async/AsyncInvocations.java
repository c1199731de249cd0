package dev.cartwise.local.async;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.cartwise.local.deadletter.DeadLetter;
import dev.cartwise.local.deadletter.DeadLetters;
import dev.cartwise.local.lambda.InvocationOutcome;
import dev.cartwise.local.lambda.InvocationOutcome.Answered;
import dev.cartwise.local.lambda.InvocationOutcome.NotStarted;
import dev.cartwise.local.lambda.InvocationOutcome.Unavailable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lambda's asynchronous invocation: an accepted event survives a restart, a failing one is tried
 * twice more and then becomes a dead letter. An event whose function cannot run is kept for six
 * hours and costs no try.
 */
public final class AsyncInvocations implements AutoCloseable {
  /** Lambda's default maximum event age. */
  private static final Duration MAXIMUM_AGE = Duration.ofHours(6);

  private static final int MAXIMUM_ATTEMPTS = 3;
  private static final Logger LOG = LoggerFactory.getLogger(AsyncInvocations.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PendingEvents pending;
  private final DeadLetters deadLetters;
  private final Duration retryPause;
  private final BiFunction<String, byte[], CompletableFuture<InvocationOutcome>> invoke;
  private final AtomicInteger unfinished = new AtomicInteger();
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "async-invocations");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param directory keeps accepted events; must exist
   * @param retryPause the pause before the first retry; the second waits twice as long
   * @param invoke sends an event to the function of a name
   */
  public AsyncInvocations(
      Path directory,
      DeadLetters deadLetters,
      Duration retryPause,
      BiFunction<String, byte[], CompletableFuture<InvocationOutcome>> invoke) {
    this.pending = new PendingEvents(directory);
    this.deadLetters = deadLetters;
    this.retryPause = retryPause;
    this.invoke = invoke;
  }

  /** Takes up what an earlier run did not finish. */
  public void resume() {
    for (AsyncEvent event : pending.load()) {
      unfinished.incrementAndGet();
      schedule(event, 1, Duration.ZERO);
    }
  }

  /**
   * Accepts an event; it is on disk when this returns.
   *
   * @param source where it comes from, one word
   */
  public void accept(String function, String source, JsonNode payload) {
    AsyncEvent event =
        new AsyncEvent(
            UUID.randomUUID().toString(), function, source, System.currentTimeMillis(), payload);
    pending.add(event);
    unfinished.incrementAndGet();
    schedule(event, 1, Duration.ZERO);
  }

  /** How many accepted events have neither succeeded nor become dead letters. */
  public int unfinished() {
    return unfinished.get();
  }

  private void schedule(AsyncEvent event, int attempt, Duration pause) {
    if (!worker.isShutdown()) {
      var unused =
          worker.schedule(() -> attempt(event, attempt), pause.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void attempt(AsyncEvent event, int attempt) {
    byte[] payload;
    try {
      payload = JSON.writeValueAsBytes(event.payload());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
    var unused =
        invoke
            .apply(event.function(), payload)
            .thenAcceptAsync(outcome -> conclude(event, attempt, outcome), worker)
            .exceptionally(
                failure -> {
                  LOG.error("event {} of {} is kept", event.id(), event.function(), failure);
                  return null;
                });
  }

  private void conclude(AsyncEvent event, int attempt, InvocationOutcome outcome) {
    if (outcome instanceof Answered) {
      pending.remove(event);
      unfinished.decrementAndGet();
    } else if (outcome instanceof Unavailable || outcome instanceof NotStarted) {
      if (System.currentTimeMillis() - event.acceptedMillis() > MAXIMUM_AGE.toMillis()) {
        giveUp(event, attempt, "EventAgeExceeded", outcome);
      } else {
        schedule(event, attempt, retryPause.multipliedBy(2));
      }
    } else if (attempt < MAXIMUM_ATTEMPTS) {
      schedule(event, attempt + 1, retryPause.multipliedBy(attempt));
    } else {
      giveUp(event, attempt, "RetriesExhausted", outcome);
    }
  }

  private void giveUp(AsyncEvent event, int attempts, String condition, InvocationOutcome outcome) {
    JsonNode source = JsonNodeFactory.instance.objectNode().put("service", event.source());
    deadLetters.add(
        new DeadLetter(
            event.function(), condition, attempts, outcome.reason(), source, event.payload()));
    pending.remove(event);
    unfinished.decrementAndGet();
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
