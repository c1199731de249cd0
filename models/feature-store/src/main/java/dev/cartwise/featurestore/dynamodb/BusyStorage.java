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
 * Storage that refuses work because of its load, or is silent, so that the same call may succeed
 * later.
 */
public final class BusyStorage {

  private BusyStorage() {}

  /** Tells whether a failure came from storage that stayed busy or silent after every retry. */
  public static boolean caused(RuntimeException failure) {
    return failure instanceof UnreadException
        || failure instanceof UnwrittenException
        || failure instanceof AwsServiceException refusal && refusal.isThrottlingException()
        || failure instanceof SdkClientException silence && isSilence(silence);
  }

  /** A call that took too long, or whose connection failed; not one that could not be made. */
  private static boolean isSilence(SdkClientException failure) {
    return failure instanceof ApiCallTimeoutException
        || failure instanceof ApiCallAttemptTimeoutException
        || failure.getCause() instanceof IOException
        || failure.getCause() instanceof UncheckedIOException;
  }
}
