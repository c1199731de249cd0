package dev.cartwise.featurestore.dynamodb;

import dev.cartwise.featurestore.UnreadException;
import dev.cartwise.featurestore.UnwrittenException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Storage that refuses work because of its load, so that the same call may succeed later. */
public final class BusyStorage {

  private BusyStorage() {}

  /** Tells whether a failure came from storage that stayed busy after every retry. */
  public static boolean caused(RuntimeException failure) {
    return failure instanceof UnreadException
        || failure instanceof UnwrittenException
        || failure instanceof AwsServiceException refusal && refusal.isThrottlingException();
  }
}
