package dev.cartwise.featurestore.dynamodb;

import dev.cartwise.featurestore.UnreadException;
import dev.cartwise.featurestore.UnwrittenException;
import java.io.IOException;
import java.io.UncheckedIOException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * Storage that refuses work because of its load, is silent or broken, so that the same call may
 * succeed later.
 */
public final class BusyStorage {

  private static final int SERVER_ERROR = 500;

  private BusyStorage() {}

  /**
   * Tells whether a failure came from storage that stayed busy, silent or broken after every retry.
   */
  public static boolean caused(RuntimeException failure) {
    return failure instanceof UnreadException
        || failure instanceof UnwrittenException
        || failure instanceof AwsServiceException refusal && isPassing(refusal)
        || failure instanceof SdkClientException silence && isSilence(silence);
  }

  /** A refusal for load, or an error of the store's own; not one of what was asked. */
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
