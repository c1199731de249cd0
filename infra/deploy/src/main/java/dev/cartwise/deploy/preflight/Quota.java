package dev.cartwise.deploy.preflight;

import java.util.Optional;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** How many functions an account may run at once. */
public final class Quota {

  /** What AWS gives new accounts, and always keeps unreserved. */
  private static final int OF_NEW_ACCOUNTS = 10;

  private Quota() {}

  /** A warning if the account has the quota of a new one. */
  public static Optional<String> warning(LambdaClient functions) {
    int quota = functions.getAccountSettings(request -> {}).accountLimit().concurrentExecutions();
    return quota > OF_NEW_ACCOUNTS
        ? Optional.empty()
        : Optional.of(
            "The account runs "
                + quota
                + " functions at once: callers get 503 beyond that, and nothing can be reserved."
                + " Ask for more of 'Concurrent executions' in Service Quotas.");
  }
}
