package dev.cartwise.stack;

import dev.cartwise.stack.model.StackQueue;
import dev.cartwise.stack.template.Fields;
import dev.cartwise.stack.template.Resolver;
import dev.cartwise.stack.template.Value;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads a queue. */
final class QueueReader {

  private static final Duration DEFAULT_VISIBILITY = Duration.ofSeconds(30);

  private QueueReader() {}

  static StackQueue read(Fields resource, Resolver resolver) {
    Fields properties = resource.get("Properties").fields();
    Optional<Fields> redrive =
        properties
            .find("RedrivePolicy")
            .map(policy -> policy.fields().only("deadLetterTargetArn", "maxReceiveCount"));
    redrive.ifPresent(policy -> resolver.text(policy.get("deadLetterTargetArn")));
    return new StackQueue(
        resolver.text(properties.get("QueueName")),
        resolver.arnOf(resource),
        properties
            .find("VisibilityTimeout")
            .map(Value::number)
            .map(Duration::ofSeconds)
            .orElse(DEFAULT_VISIBILITY),
        redrive
            .map(policy -> OptionalInt.of(policy.get("maxReceiveCount").number()))
            .orElseGet(OptionalInt::empty));
  }
}
