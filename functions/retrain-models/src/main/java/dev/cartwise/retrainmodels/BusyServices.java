package dev.cartwise.retrainmodels;

import java.io.IOException;
import java.io.UncheckedIOException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * Object storage and training jobs that refuse work because of their load, are silent or broken, so
 * that the same call may succeed later.
 */
final class BusyServices {

  private static final int SERVER_ERROR = 500;

  private BusyServices() {}

  /** Tells whether a failure came from a service that stayed so after every retry. */
  static boolean caused(RuntimeException failure) {
    return failure instanceof UncheckedIOException
        || failure instanceof AwsServiceException refusal && isPassing(refusal)
        || failure instanceof SdkClientException silence && isSilence(silence);
  }

  /** A refusal for load, or an error of the service's own; not one of what was asked. */
  private static boolean isPassing(AwsServiceException refusal) {
    return refusal.isThrottlingException() || refusal.statusCode() >= SERVER_ERROR;
  }

  /** A call that took too long, or whose connection failed; not one that could not be made. */
  private static boolean isSilence(SdkClientException failure) {
    return failure instanceof ApiCallTimeoutException
        || failure instanceof ApiCallAttemptTimeoutException
        || failure.getCause() instanceof IOException
        || failure.getCause() instanceof UncheckedIOException;
  }
}
