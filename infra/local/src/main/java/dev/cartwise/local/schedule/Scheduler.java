package dev.cartwise.local.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.local.naming.Arns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** The running schedule rules. */
public final class Scheduler implements AutoCloseable {
  private final Clock clock;
  private final BiConsumer<String, JsonNode> fire;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "schedule");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Starts the rules.
   *
   * @param fire takes a function's name and an event
   * @throws IllegalArgumentException when an expression is malformed
   */
  public Scheduler(List<ScheduleRule> rules, Clock clock, BiConsumer<String, JsonNode> fire) {
    this.clock = clock;
    this.fire = fire;
    rules.forEach(rule -> await(rule, ScheduleExpression.parse(rule.expression())));
  }

  private void await(ScheduleRule rule, ScheduleExpression expression) {
    Instant now = clock.instant();
    Instant next = expression.next(now);
    if (next.equals(Instant.MAX) || timer.isShutdown()) {
      return;
    }
    var unused =
        timer.schedule(
            () -> {
              await(rule, expression);
              fire.accept(rule.function(), event(rule, next));
            },
            Duration.between(now, next).toMillis(),
            TimeUnit.MILLISECONDS);
  }

  /** The event EventBridge sends for a rule. */
  static ObjectNode event(ScheduleRule rule, Instant time) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("version", "0").put("id", UUID.randomUUID().toString());
    event.put("detail-type", "Scheduled Event").put("source", "aws.events");
    event.put("account", Arns.ACCOUNT);
    event.put("time", time.truncatedTo(ChronoUnit.SECONDS).toString());
    event.put("region", Arns.REGION);
    event.putArray("resources").add(Arns.rule(rule.name()));
    event.putObject("detail");
    return event;
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
