package dev.cartwise.deploy.changeset;

import java.util.Optional;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/** Finds a stack by its name. */
public final class StackLookup {
  private final CloudFormationClient stacks;
  private final Patience patience;

  public StackLookup(CloudFormationClient stacks, Pauses pauses) {
    this.stacks = stacks;
    this.patience = new Patience(pauses);
  }

  /**
   * The stack of a name; empty when there is none.
   *
   * @throws dev.cartwise.deploy.failure.DeployException if CloudFormation refuses to tell
   */
  public Optional<Stack> find(String name) {
    return patience.ask(() -> found(name));
  }

  /** A name that no stack has is an error of CloudFormation, which only its words tell apart. */
  private Optional<Stack> found(String name) {
    try {
      return stacks.describeStacks(request -> request.stackName(name)).stacks().stream()
          .findFirst();
    } catch (CloudFormationException e) {
      if (String.valueOf(e.getMessage()).contains("does not exist")) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
