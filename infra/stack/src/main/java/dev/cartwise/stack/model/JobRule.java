package dev.cartwise.stack.model;

import java.util.List;

/**
 * A training job that has come into one of these states.
 *
 * @param states for example {@code SUCCESS}
 */
public record JobRule(List<String> states) implements Trigger {

  public JobRule {
    states = List.copyOf(states);
  }
}
