package dev.cartwise.local.cli.cloud;

import dev.cartwise.deploy.account.CloudClients;
import dev.cartwise.deploy.failure.DeployException;
import dev.cartwise.deploy.template.Stage;
import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import dev.cartwise.stack.template.TemplateException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BiConsumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options that every command about a deployment in the cloud shares. */
final class CloudOptions {
  @Option(
      names = "--stage",
      paramLabel = "STAGE",
      description = "Stage whose name leads all others (default: ${DEFAULT-VALUE}).",
      defaultValue = "prod")
  private String stage = "prod";

  @Mixin private AccountOptions account = new AccountOptions();

  /**
   * The stage that is named.
   *
   * @throws picocli.CommandLine.ParameterException if no stage may be named so
   */
  Stage stage(CommandSpec spec) {
    return StageOptions.named(spec, stage);
  }

  /** The region that a dry run writes for, which asks no profile. */
  String regionOfDryRun() {
    return account
        .region()
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
    try (CloudClients clients = account.clients()) {
      work.accept(clients, in);
    } catch (DeployException | TemplateException e) {
      throw new LocalSystemException(Reason.NOT_DEPLOYABLE, String.valueOf(e.getMessage()), e);
    }
  }
}
