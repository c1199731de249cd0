package dev.cartwise.stack.model;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A Lambda function with its settings, its rights and what calls it.
 *
 * @param name the folder under {@code functions/}
 * @param memoryMegabytes its memory
 * @param timeout the longest a call may take
 * @param architecture {@code x86_64} or {@code arm64}
 * @param environment its variables; no secret stands there
 * @param role what it may do
 * @param triggers what calls it
 */
public record StackFunction(
    String name,
    int memoryMegabytes,
    Duration timeout,
    String architecture,
    Map<String, String> environment,
    Role role,
    List<Trigger> triggers) {

  public StackFunction {
    environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
    triggers = List.copyOf(triggers);
  }

  /** The triggers of one kind, in the template's order. */
  public <T extends Trigger> List<T> triggers(Class<T> kind) {
    return triggers.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
