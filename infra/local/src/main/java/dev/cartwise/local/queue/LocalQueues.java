package dev.cartwise.local.queue;

import dev.cartwise.local.access.Callers;
import dev.cartwise.local.deadletter.DeadLetters;
import dev.cartwise.local.http.LoopbackServer;
import dev.cartwise.local.lambda.InvocationOutcome;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/**
 * The part of SQS that Cartwise uses, on a free port of 127.0.0.1: {@code SendMessage} and {@code
 * SendMessageBatch} put messages in, and functions are invoked with them.
 */
public final class LocalQueues implements AutoCloseable {
  private final Map<String, MessageQueue> queues = new ConcurrentHashMap<>();
  private final LoopbackServer server;

  private LocalQueues(Callers callers) {
    this.server = LoopbackServer.start("queues", new QueueEndpoint(queues, callers));
  }

  /**
   * Begins to answer; there is no queue yet.
   *
   * @param callers who may send requests
   */
  public static LocalQueues start(Callers callers) {
    return new LocalQueues(callers);
  }

  /**
   * Makes queues, whose messages are delivered from now.
   *
   * @param invoke sends an event to the function of a name
   */
  public void deliver(
      List<QueueSource> sources,
      DeadLetters deadLetters,
      BiFunction<String, byte[], CompletableFuture<InvocationOutcome>> invoke) {
    sources.forEach(
        source -> queues.put(source.queue(), new MessageQueue(source, deadLetters, invoke)));
  }

  /** What tells a function where messages are sent. */
  public Map<String, String> environment() {
    return Map.of("AWS_ENDPOINT_URL_SQS", endpoint().toString());
  }

  URI endpoint() {
    return server.endpoint();
  }

  /** How many messages are due, or with their function. */
  public int unfinished() {
    return queues.values().stream().mapToInt(MessageQueue::unfinished).sum();
  }

  @Override
  public void close() {
    server.close();
    queues.values().forEach(MessageQueue::close);
  }
}
