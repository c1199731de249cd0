package dev.cartwise.deploy.changeset;

import dev.cartwise.deploy.failure.DeployException;
import java.util.Optional;

/**
 * How a stack stands before a deployment.
 *
 * @param status as CloudFormation has it; absent when there is no stack
 */
record StackState(Optional<String> status) {
  private static final String IN_REVIEW = "REVIEW_IN_PROGRESS";

  /** Whether the deployment makes the stack. */
  boolean isNew() {
    return status.isEmpty() || isInReview();
  }

  /** Whether an earlier deployment was left before it was agreed to. */
  boolean isInReview() {
    return status.filter(IN_REVIEW::equals).isPresent();
  }

  /**
   * Refuses what cannot be deployed over.
   *
   * @throws DeployException that says what to do
   */
  void requireDeployable(String stack, String stage) {
    if (isNew()) {
      return;
    }
    String now = "the stack " + stack + " is in " + status.orElseThrow() + ": ";
    String advice =
        switch (status.orElseThrow()) {
          case "CREATE_COMPLETE",
              "UPDATE_COMPLETE",
              "UPDATE_ROLLBACK_COMPLETE",
              "IMPORT_COMPLETE",
              "IMPORT_ROLLBACK_COMPLETE" ->
              "";
          case "ROLLBACK_COMPLETE", "ROLLBACK_FAILED", "CREATE_FAILED", "DELETE_FAILED" ->
              "it cannot be updated; remove it with ./cartwise destroy --stage "
                  + stage
                  + ", which keeps data, and deploy again";
          case "UPDATE_ROLLBACK_FAILED" ->
              "the way back from a failed update failed too; put back what was changed by hand,"
                  + " such as a deleted role, choose 'Continue update rollback' of the stack in"
                  + " the console, and deploy again";
          default -> "something is under way; wait for its end and deploy again";
        };
    if (!advice.isEmpty()) {
      throw new DeployException(now + advice);
    }
  }
}
