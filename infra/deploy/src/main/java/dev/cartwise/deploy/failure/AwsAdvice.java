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

  private AwsAdvice() {}

  /** The error as one that a person can act on, with the error as its cause. */
  public static DeployException told(SdkException error) {
    String advice =
        error instanceof AwsServiceException refused && refused.awsErrorDetails() != null
            ? ofCode(refused)
            : ofClient(error);
    return new DeployException(advice, error);
  }

  private static String ofCode(AwsServiceException refused) {
    String code = String.valueOf(refused.awsErrorDetails().errorCode());
    String message = refused.awsErrorDetails().errorMessage();
    if (EXPIRED.contains(code)) {
      return "the credentials have expired: sign in again, for example with aws sso login, and"
          + " deploy again";
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
          + POLICY
          + " allows, and deploy again";
    }
    if (code.equals("RequestExpired") || code.equals("RequestTimeTooSkewed")) {
      return "the clock of this machine is wrong: set it, and deploy again";
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
    if (message.contains("sso") || message.contains("SSO")) {
      return "the session of single sign-on is over: run aws sso login, and deploy again";
    }
    return "AWS cannot be asked: " + message;
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
