package dev.cartwise.deploy.changeset;

import dev.cartwise.deploy.failure.AwsAdvice;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Asks CloudFormation, and asks again after a pause while it says that it is asked too often. */
final class Patience {

  /** With pauses of ten seconds, a quarter of an hour beyond what the SDK tries by itself. */
  private static final int ATTEMPTS = 90;

  private final Pauses pauses;

  Patience(Pauses pauses) {
    this.pauses = pauses;
  }

  /**
   * The answer to a question.
   *
   * @throws dev.cartwise.deploy.failure.DeployException if it is refused for another reason
   */
  <T> T ask(Supplier<T> question) {
    for (int attempt = 1; ; attempt++) {
      try {
        return question.get();
      } catch (AwsServiceException e) {
        boolean passes = e.isThrottlingException() || e.statusCode() >= 500;
        if (!passes || attempt == ATTEMPTS) {
          throw AwsAdvice.told(e);
        }
      } catch (SdkException e) {
        throw AwsAdvice.told(e);
      }
      pauses.pause();
    }
  }
}
