package dev.cartwise.deploy.changeset;

import java.util.List;
import software.amazon.awssdk.services.cloudformation.model.Change;

/**
 * A change set that waits to be executed.
 *
 * @param stack the ARN of its stack
 * @param changeSet its ARN
 * @param isNewStack whether executing it makes the stack
 * @param changes of resources; none if nothing would change
 */
public record Plan(String stack, String changeSet, boolean isNewStack, List<Change> changes) {

  public Plan {
    changes = List.copyOf(changes);
  }

  /** The changes in words, a line each. */
  public List<String> words() {
    return ChangeWords.of(changes);
  }
}
