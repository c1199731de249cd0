package dev.cartwise.local.training;

import java.util.Set;

/**
 * A rule that hands state changes of training jobs to a function, as EventBridge does.
 *
 * @param states the states it matches, for example {@code SUCCESS}
 * @param function the function to invoke
 */
public record JobStateRule(Set<String> states, String function) {

  public JobStateRule {
    states = Set.copyOf(states);
  }
}
