package dev.cartwise.stack.model;

import java.util.List;

/**
 * A sentence of a role's policy: these actions are allowed on these resources.
 *
 * @param sid names the statement within its role; {@code Platform…} where the cloud itself uses the
 *     right in the name of the function
 * @param actions such as {@code dynamodb:GetItem}
 * @param resources ARNs, in which {@code *} stands for any characters
 * @param conditions all of which a request must fulfil
 */
public record Statement(
    String sid, List<String> actions, List<String> resources, List<Condition> conditions) {

  public Statement {
    actions = List.copyOf(actions);
    resources = List.copyOf(resources);
    conditions = List.copyOf(conditions);
  }

  /** Tells whether the cloud's own parts use this right rather than the function's code. */
  public boolean isUsedByPlatform() {
    return sid.startsWith("Platform");
  }
}
