package dev.cartwise.local.cli.cloud;

import dev.cartwise.deploy.account.CloudClients;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which account and which region of AWS is meant. */
final class AccountOptions {
  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      description = "Profile of the AWS configuration (default: $AWS_PROFILE).")
  private @Nullable String profile;

  @Option(
      names = "--region",
      paramLabel = "REGION",
      description = "Region of AWS (default: $AWS_REGION, else that of the profile).")
  private @Nullable String region;

  /** Whether either is given. */
  boolean isGiven() {
    return profile != null || region != null;
  }

  /** The region that is given. */
  Optional<String> region() {
    return Optional.ofNullable(region);
  }

  /**
   * Clients of the account, which the caller closes.
   *
   * @throws dev.cartwise.deploy.failure.DeployException if no region is known
   */
  CloudClients clients() {
    return CloudClients.of(Optional.ofNullable(profile), region());
  }
}
