package dev.cartwise.deploy.removal;

import dev.cartwise.deploy.changeset.Pauses;
import dev.cartwise.deploy.changeset.StackLookup;
import dev.cartwise.deploy.changeset.StackProgress;
import dev.cartwise.deploy.failure.AwsAdvice;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.s3.S3Client;

/** Takes away a stack, and at last the bucket that its code came from. */
public final class StackRemoval {
  private final CloudFormationClient stacks;
  private final Pauses pauses;

  public StackRemoval(CloudFormationClient stacks, Pauses pauses) {
    this.stacks = stacks;
    this.pauses = pauses;
  }

  /**
   * Removes a stack and waits for it.
   *
   * @return whether there was one
   * @throws dev.cartwise.deploy.failure.DeployException that tells what stays, and why
   */
  public boolean remove(String stack, Consumer<String> tell) {
    Optional<String> arn = new StackLookup(stacks, pauses).find(stack).map(Stack::stackId);
    arn.ifPresent(found -> new StackProgress(stacks, found, pauses, tell).remove());
    return arn.isPresent();
  }

  /** Removes a bucket of uploads with what is in it; one that is not there is no error. */
  public static void removeUploads(S3Client objects, String account, String bucket) {
    try {
      new EmptyBucket(objects, account).remove(bucket);
    } catch (SdkException e) {
      throw AwsAdvice.told(e);
    }
  }
}
