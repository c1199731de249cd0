package dev.cartwise.deploy.changeset;

import dev.cartwise.deploy.failure.DeployException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackEventsResponse;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;

/** A stack on its way: what is done to it, and its events to the end. */
public final class StackProgress {
  private final CloudFormationClient stacks;
  private final String stack;
  private final Pauses pauses;
  private final Patience patience;
  private final Consumer<String> tell;

  /** The newest event that was read; empty before the first. */
  private String newest = "";

  /**
   * The progress of a stack.
   *
   * @param stack its ARN, since the name of a removed stack leads nowhere
   * @param tell gets a line for each resource that is done or failed
   */
  public StackProgress(
      CloudFormationClient stacks, String stack, Pauses pauses, Consumer<String> tell) {
    this.stacks = stacks;
    this.stack = stack;
    this.pauses = pauses;
    this.patience = new Patience(pauses);
    this.tell = tell;
  }

  /**
   * Executes a plan and follows it to its end.
   *
   * @return the stack's outputs by name
   * @throws DeployException that names the first resource that failed, and why
   */
  public Map<String, String> execute(Plan plan) {
    freshEvents();
    patience.ask(() -> stacks.executeChangeSet(request -> request.changeSetName(plan.changeSet())));
    Stack done = follow(plan.changes().size());
    Map<String, String> outputs = new LinkedHashMap<>();
    done.outputs().forEach(output -> outputs.put(output.outputKey(), output.outputValue()));
    return outputs;
  }

  /**
   * Removes the stack and follows that to its end.
   *
   * @throws DeployException that names the first resource that stays, and why
   */
  public void remove() {
    freshEvents();
    patience.ask(() -> stacks.deleteStack(request -> request.stackName(stack)));
    follow(0);
  }

  private Stack follow(int total) {
    List<StackEvent> failures = new ArrayList<>();
    int done = 0;
    while (true) {
      Stack now =
          patience
              .ask(() -> stacks.describeStacks(request -> request.stackName(stack)))
              .stacks()
              .get(0);
      for (StackEvent event : freshEvents()) {
        EventWords words = new EventWords(event);
        if (words.isFailure()) {
          failures.add(event);
        }
        if (words.isEnd()) {
          done++;
          tell.accept(words.line(done, total));
        }
      }
      if (!now.stackStatusAsString().endsWith("_IN_PROGRESS")) {
        return ended(now, failures);
      }
      pauses.pause();
    }
  }

  private static Stack ended(Stack now, List<StackEvent> failures) {
    switch (now.stackStatusAsString()) {
      case "CREATE_COMPLETE", "UPDATE_COMPLETE", "IMPORT_COMPLETE", "DELETE_COMPLETE" -> {
        return now;
      }
      default ->
          throw new DeployException(
              "the stack ended in "
                  + now.stackStatusAsString()
                  + ", its data is left as it was; "
                  + failures.stream()
                      .findFirst()
                      .map(event -> new EventWords(event).reason())
                      .orElse("its reason: " + now.stackStatusReason()));
    }
  }

  /** The events since the last look, the oldest first. */
  private List<StackEvent> freshEvents() {
    List<StackEvent> fresh = new ArrayList<>();
    Optional<String> more = Optional.empty();
    do {
      Optional<String> token = more;
      DescribeStackEventsResponse page =
          patience.ask(
              () ->
                  stacks.describeStackEvents(
                      request -> {
                        request.stackName(stack);
                        token.ifPresent(request::nextToken);
                      }));
      for (StackEvent event : page.stackEvents()) {
        if (event.eventId().equals(newest)) {
          return remembered(fresh);
        }
        fresh.add(event);
      }
      more = Optional.ofNullable(page.nextToken());
    } while (more.isPresent());
    return remembered(fresh);
  }

  private List<StackEvent> remembered(List<StackEvent> fresh) {
    if (!fresh.isEmpty()) {
      newest = fresh.get(0).eventId();
      pauses.restart();
    }
    Collections.reverse(fresh);
    return fresh;
  }
}
