package dev.cartwise.deploy.changeset;

import dev.cartwise.deploy.failure.AwsAdvice;
import java.util.Locale;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;

/** An event of a stack in words. */
record EventWords(StackEvent event) {

  /** The reason of all that stop because another resource failed. */
  private static final String CANCELLED = "cancelled";

  /** Whether it tells that a resource failed by itself. */
  boolean isFailure() {
    return status().endsWith("_FAILED") && !reasonText().contains(CANCELLED);
  }

  /** Whether the resource is done, one way or the other. */
  boolean isEnd() {
    return !status().endsWith("_IN_PROGRESS");
  }

  /** A line of progress; {@code total} is 0 where it is not known. */
  String line(int done, int total) {
    String place = total > 0 ? done + " of about " + Math.max(done, total) : String.valueOf(done);
    String words = status().toLowerCase(Locale.ROOT).replace('_', ' ');
    return place + "  " + words + "  " + event.logicalResourceId();
  }

  /** Why the resource failed, what to do, and which log tells more. */
  String reason() {
    String reason =
        "first to fail was "
            + event.logicalResourceId()
            + " ("
            + event.resourceType()
            + "): "
            + reasonText();
    return reason
        + AwsAdvice.ofReason(reasonText()).map(advice -> "; " + advice).orElse("")
        + "; read "
        + log();
  }

  private String log() {
    String resource = event.physicalResourceId();
    boolean isFunction = "AWS::Lambda::Function".equals(event.resourceType());
    return isFunction && resource != null && !resource.isEmpty()
        ? "the log group /aws/lambda/" + resource
        : "the events of the stack " + event.stackName() + " in the console of CloudFormation";
  }

  private String reasonText() {
    String reason = event.resourceStatusReason();
    return reason == null ? "" : reason;
  }

  private String status() {
    return event.resourceStatusAsString();
  }
}
