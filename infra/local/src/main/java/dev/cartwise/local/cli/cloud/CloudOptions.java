package dev.cartwise.local.cli.cloud;

import dev.cartwise.deploy.account.CloudClients;
import dev.cartwise.deploy.failure.DeployException;
import dev.cartwise.deploy.template.Stage;
import dev.cartwise.deploy.template.StageNameException;
import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import dev.cartwise.stack.template.TemplateException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that every command about a deployment in the cloud shares. */
final class CloudOptions {
  @Option(
      names = "--stage",
      paramLabel = "STAGE",
      description = "Stage whose name leads all others (default: ${DEFAULT-VALUE}).",
      defaultValue = "prod")
  private String stage = "prod";

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

  /**
   * The stage that is named.
   *
   * @throws ParameterException if no stage may be named so
   */
  Stage stage(CommandSpec spec) {
    try {
      return new Stage(stage);
    } catch (StageNameException e) {
      throw new ParameterException(spec.commandLine(), "--stage: " + e.getMessage(), e);
    }
  }

  /** The region that a dry run writes for, which asks no profile. */
  String regionOfDryRun() {
    return Optional.ofNullable(region)
        .or(() -> Optional.ofNullable(System.getenv("AWS_REGION")))
        .orElse("us-east-1");
  }

  /**
   * Works with the clients of the account, and with what the person at the terminal types.
   *
   * @throws LocalSystemException that says what keeps it from going on, and what to do
   */
  void run(BiConsumer<CloudClients, Reader> work) {
    Reader in = new InputStreamReader(System.in, StandardCharsets.UTF_8);
    try (CloudClients clients =
        CloudClients.of(Optional.ofNullable(profile), Optional.ofNullable(region))) {
      work.accept(clients, in);
    } catch (DeployException | TemplateException e) {
      throw new LocalSystemException(Reason.NOT_DEPLOYABLE, String.valueOf(e.getMessage()), e);
    }
  }
}
