package dev.cartwise.deploy.failure;

import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** What to do about an error of AWS: by its code, and by the words of reasons that have none. */
public final class AwsAdvice {

  /** The policy that a first deployment needs, as a path of the repository. */
  public static final String POLICY = "infra/deploy/first-deployment-policy.json";

  /** The policy that working with a stage needs, as a path of the repository. */
  public static final String OPERATOR_POLICY = "infra/deploy/operator-policy.json";

  private static final Set<String> EXPIRED =
      Set.of("ExpiredToken", "ExpiredTokenException", "TokenRefreshRequired");
  private static final Set<String> UNKNOWN_KEY =
      Set.of(
          "InvalidClientTokenId",
          "UnrecognizedClientException",
          "InvalidAccessKeyId",
          "SignatureDoesNotMatch",
          "AuthFailure");
  private static final Set<String> FORBIDDEN =
      Set.of("AccessDenied", "AccessDeniedException", "UnauthorizedOperation");

  private static final Set<String> MISSING =
      Set.of(
          "NoSuchBucket",
          "QueueDoesNotExist",
          "AWS.SimpleQueueService.NonExistentQueue",
          "ResourceNotFoundException");

  private AwsAdvice() {}

  /** The error as one that a person can act on, with the error as its cause. */
  public static DeployException told(SdkException error) {
    return told(error, POLICY);
  }

  /** The same for somebody who works with a stage that is there. */
  public static DeployException toldToOperator(SdkException error) {
    return error instanceof AwsServiceException refused
            && refused.awsErrorDetails() != null
            && MISSING.contains(String.valueOf(refused.awsErrorDetails().errorCode()))
        ? new DeployException(
            "a part of the stage is missing ("
                + refused.awsErrorDetails().errorMessage()
                + "): deploy the stage again with ./cartwise deploy",
            error)
        : told(error, OPERATOR_POLICY);
  }

  private static DeployException told(SdkException error, String policy) {
    String advice =
        error instanceof AwsServiceException refused && refused.awsErrorDetails() != null
            ? ofCode(refused, policy)
            : ofClient(error);
    return new DeployException(advice, error);
  }

  private static String ofCode(AwsServiceException refused, String policy) {
    String code = String.valueOf(refused.awsErrorDetails().errorCode());
    String message = refused.awsErrorDetails().errorMessage();
    if (EXPIRED.contains(code)) {
      return "the credentials have expired: sign in again, for example with aws sso login, and try"
          + " again";
    }
    if (UNKNOWN_KEY.contains(code)) {
      return "AWS does not know these credentials in this region ("
          + code
          + "): correct the key, choose another --profile, or another --region";
    }
    if (FORBIDDEN.contains(code)) {
      return "a right is missing: "
          + message
          + "; give the user or role what "
          + policy
          + " allows, and try again";
    }
    if (code.equals("RequestExpired") || code.equals("RequestTimeTooSkewed")) {
      return "the clock of this machine is wrong: set it, and try again";
    }
    if (refused.isThrottlingException()) {
      return "AWS is busy (" + message + "): give the same command again after a while";
    }
    return ofReason(message).orElseGet(() -> "AWS refuses: " + message + " (" + code + ")");
  }

  private static String ofClient(SdkException error) {
    String message = String.valueOf(error.getMessage());
    if (causes(error).anyMatch(UnknownHostException.class::isInstance)) {
      return "there is no such region, or no network: correct --region, or connect this machine";
    }
    if (message.contains("Unable to load credentials")) {
      return "there are no credentials: choose a --profile of ~/.aws/config, or set"
          + " AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY";
    }
    if (message.contains("Unable to load region")) {
      return "no region is set: give --region, or set AWS_REGION";
    }
    if (message.contains("credentials for profile")) {
      return "there is no such profile, or it holds no credentials: choose a --profile of"
          + " ~/.aws/config";
    }
    if (message.contains("sso") || message.contains("SSO")) {
      return "the session of single sign-on is over: run aws sso login, and try again";
    }
    return "AWS cannot be asked: " + message;
  }

  /**
   * Whether an error is about who calls: somebody who is not known, or no longer, or who lacks a
   * right that the error names.
   */
  public static boolean isAboutTheCaller(AwsServiceException error) {
    return error.awsErrorDetails() != null
        && (isAboutCredentials(String.valueOf(error.awsErrorDetails().errorCode()))
            || String.valueOf(error.awsErrorDetails().errorMessage())
                .contains("not authorized to perform"));
  }

  /** Whether an error's code tells that the caller is not known, or no longer. */
  public static boolean isAboutCredentials(String code) {
    return EXPIRED.contains(code) || UNKNOWN_KEY.contains(code);
  }

  /** What to do about the reason that CloudFormation gives for a resource that failed. */
  public static Optional<String> ofReason(String reason) {
    if (reason.contains("UnreservedConcurrentExecution")) {
      return Optional.of(
          "the account allows too few functions at once (a new one has a quota of 10): ask for"
              + " more of 'Concurrent executions' in Service Quotas, or reserve none");
    }
    if (reason.contains("cannot be assumed") || reason.contains("NoSuchEntity")) {
      return Optional.of(
          "a role that the stack made is gone: make one of that name again in the console, deploy,"
              + " and let nobody delete it by hand");
    }
    if (reason.contains("not authorized to perform") || reason.contains("AccessDenied")) {
      return Optional.of(
          "a right is missing: give the user or role what " + POLICY + " allows, and deploy again");
    }
    if (reason.contains("already exists")) {
      return Optional.of(
          "something of that name is there already: remove it if nobody needs it, or choose"
              + " another --stage");
    }
    return Optional.empty();
  }

  private static Stream<Throwable> causes(Throwable error) {
    return Stream.iterate(error, cause -> cause != null, Throwable::getCause);
  }
}
