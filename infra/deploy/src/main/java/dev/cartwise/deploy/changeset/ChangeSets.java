package dev.cartwise.deploy.changeset;

import dev.cartwise.deploy.failure.DeployException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.Change;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetStatus;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/** The change sets of one stack: made, waited for, read, thrown away. */
public final class ChangeSets {
  private final CloudFormationClient stacks;
  private final String stack;
  private final Pauses pauses;
  private final Patience patience;

  public ChangeSets(CloudFormationClient stacks, String stack, Pauses pauses) {
    this.stacks = stacks;
    this.stack = stack;
    this.pauses = pauses;
    this.patience = new Patience(pauses);
  }

  /**
   * Has CloudFormation work out what a template would change.
   *
   * @param stage for what a refusal says
   * @param tell gets a line if something was left by an earlier deployment
   * @return a plan; without changes, and without a change set left, if nothing would change
   * @throws DeployException if the stack cannot be deployed over, or the template is refused
   */
  public Plan plan(StackRequest request, String stage, Consumer<String> tell) {
    StackState state = state();
    state.requireDeployable(stack, stage);
    if (state.isInReview()) {
      tell.accept("An earlier deployment was left before it was agreed to; this takes its place.");
    }
    CreateChangeSetResponse made = patience.ask(() -> stacks.createChangeSet(call(request, state)));
    Plan empty = new Plan(made.stackId(), made.id(), state.isNew(), List.of());
    DescribeChangeSetResponse told = described(made.id(), Optional.empty());
    while (isUnderWay(told.status())) {
      pauses.pause();
      told = described(made.id(), Optional.empty());
    }
    if (told.status() == ChangeSetStatus.CREATE_COMPLETE) {
      pauses.restart();
      return new Plan(made.stackId(), made.id(), state.isNew(), changes(told));
    }
    drop(empty);
    String reason = String.valueOf(told.statusReason());
    if (reason.contains("didn't contain changes") || reason.contains("No updates are to be")) {
      return empty;
    }
    throw new DeployException("CloudFormation refuses the template: " + reason);
  }

  /** Throws a plan away, and the empty stack that came with it. */
  public void drop(Plan plan) {
    patience.ask(() -> stacks.deleteChangeSet(request -> request.changeSetName(plan.changeSet())));
    if (plan.isNewStack()) {
      patience.ask(() -> stacks.deleteStack(request -> request.stackName(plan.stack())));
    }
  }

  /** How the stack stands. */
  StackState state() {
    return new StackState(
        new StackLookup(stacks, pauses)
            .find(stack)
            .map(Stack::stackStatusAsString)
            .filter(status -> !status.equals("DELETE_COMPLETE")));
  }

  private CreateChangeSetRequest call(StackRequest request, StackState state) {
    CreateChangeSetRequest.Builder call =
        CreateChangeSetRequest.builder()
            .stackName(stack)
            .changeSetName("cartwise-" + UUID.randomUUID())
            .changeSetType(state.isNew() ? ChangeSetType.CREATE : ChangeSetType.UPDATE)
            .capabilities(Capability.CAPABILITY_NAMED_IAM, Capability.CAPABILITY_AUTO_EXPAND)
            .parameters(request.awsParameters());
    if (request.takesOver() && state.isNew()) {
      call.importExistingResources(true);
    }
    return request.isAddress()
        ? call.templateURL(request.template()).build()
        : call.templateBody(request.template()).build();
  }

  private List<Change> changes(DescribeChangeSetResponse first) {
    List<Change> changes = new ArrayList<>(first.changes());
    String more = first.nextToken();
    while (more != null) {
      DescribeChangeSetResponse page = described(first.changeSetId(), Optional.of(more));
      changes.addAll(page.changes());
      more = page.nextToken();
    }
    return changes;
  }

  private DescribeChangeSetResponse described(String changeSet, Optional<String> more) {
    return patience.ask(
        () ->
            stacks.describeChangeSet(
                request -> {
                  request.changeSetName(changeSet);
                  more.ifPresent(request::nextToken);
                }));
  }

  private static boolean isUnderWay(ChangeSetStatus status) {
    return status == ChangeSetStatus.CREATE_PENDING || status == ChangeSetStatus.CREATE_IN_PROGRESS;
  }
}
