package dev.cartwise.local.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.cartwise.local.deadletter.DeadLetter;
import dev.cartwise.local.deadletter.DeadLetters;
import dev.cartwise.local.lambda.InvocationOutcome;
import dev.cartwise.local.lambda.InvocationOutcome.Answered;
import dev.cartwise.local.lambda.InvocationOutcome.NotStarted;
import dev.cartwise.local.lambda.InvocationOutcome.Unavailable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The messages of one queue, which live as long as the system does, and their delivery, one at a
 * time. One whose function cannot run comes again and again, and that costs no reception.
 */
final class MessageQueue implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MessageQueue.class);

  private final QueueSource source;
  private final DeadLetters deadLetters;
  private final BiFunction<String, byte[], CompletableFuture<InvocationOutcome>> invoke;

  /** When each message comes next, epoch milliseconds, by id. */
  private final Map<String, Long> dueById = new ConcurrentHashMap<>();

  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "queue");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param invoke sends an event to the function of a name
   */
  MessageQueue(
      QueueSource source,
      DeadLetters deadLetters,
      BiFunction<String, byte[], CompletableFuture<InvocationOutcome>> invoke) {
    this.source = source;
    this.deadLetters = deadLetters;
    this.invoke = invoke;
  }

  /** Puts a message in, to come after a delay. */
  void send(QueuedMessage message, Duration delay) {
    dueById.put(message.id(), System.currentTimeMillis() + delay.toMillis());
    if (!worker.isShutdown()) {
      var unused = worker.schedule(() -> deliver(message), delay.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** How many messages are due, or with their function. */
  int unfinished() {
    long now = System.currentTimeMillis();
    return (int) dueById.values().stream().filter(due -> due <= now).count();
  }

  private void deliver(QueuedMessage message) {
    QueuedMessage received = message.received();
    JsonNode event = received.event(source.queue());
    try {
      conclude(
          message,
          received,
          invoke
              .apply(source.function(), event.toString().getBytes(StandardCharsets.UTF_8))
              .join());
    } catch (RuntimeException e) {
      LOG.error("a message of {} is kept", source.queue(), e);
      send(message, source.visibilityTimeout());
    }
  }

  private void conclude(QueuedMessage message, QueuedMessage received, InvocationOutcome outcome) {
    if (outcome instanceof Answered) {
      dueById.remove(message.id());
    } else if (outcome instanceof Unavailable || outcome instanceof NotStarted) {
      send(message, source.visibilityTimeout());
    } else if (received.receives() < source.maximumReceives()) {
      LOG.warn("a message of {} comes again: {}", source.queue(), outcome.reason());
      send(received, source.visibilityTimeout());
    } else {
      deadLetters.add(
          new DeadLetter(
              source.function(),
              "RetriesExhausted",
              received.receives(),
              outcome.reason(),
              JsonNodeFactory.instance.objectNode().put("service", "sqs"),
              received.event(source.queue())));
      dueById.remove(message.id());
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
