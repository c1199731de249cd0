package dev.cartwise.local.cli.cloud;

import dev.cartwise.deploy.account.CloudClients;
import dev.cartwise.deploy.failure.AwsAdvice;
import dev.cartwise.deploy.failure.DeployException;
import dev.cartwise.deploy.stage.DeployedStage;
import dev.cartwise.deploy.template.Stage;
import dev.cartwise.deploy.template.StageNameException;
import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import dev.cartwise.stack.template.TemplateException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import software.amazon.awssdk.core.exception.SdkException;

/** The options by which a command works on a deployed stage, in place of this machine. */
public final class StageOptions {
  @Option(
      names = "--stage",
      paramLabel = "STAGE",
      description = "Work on this stage in an account of AWS, in place of this machine.")
  private @Nullable String stage;

  @Mixin private AccountOptions account = new AccountOptions();

  /** What a command does with a stage. */
  @FunctionalInterface
  public interface Work<T> {
    T on(DeployedStage stage) throws InterruptedException;
  }

  /**
   * Whether a stage is named.
   *
   * @throws ParameterException if an account is chosen without one
   */
  public boolean isNamed(CommandSpec spec) {
    if (stage == null && account.isGiven()) {
      throw new ParameterException(
          spec.commandLine(), "--profile and --region are for --stage: name the stage as well.");
    }
    return stage != null;
  }

  /**
   * Works on the stage that is named.
   *
   * @throws ParameterException if no stage may be named so
   * @throws LocalSystemException that says what keeps it from being worked on, and what to do
   */
  public <T> T on(CommandSpec spec, Work<T> work) throws InterruptedException {
    Stage named = named(spec, String.valueOf(stage));
    try (CloudClients clients = account.clients()) {
      return onStage(named, clients, work);
    } catch (DeployException | TemplateException e) {
      throw new LocalSystemException(Reason.STAGE_UNUSABLE, String.valueOf(e.getMessage()), e);
    }
  }

  private static <T> T onStage(Stage named, CloudClients clients, Work<T> work)
      throws InterruptedException {
    try {
      return work.on(DeployedStage.find(named, clients));
    } catch (SdkException e) {
      throw AwsAdvice.toldToOperator(e);
    }
  }

  /** The stage of a name; one that no stage may have is a wrong argument. */
  static Stage named(CommandSpec spec, String name) {
    try {
      return new Stage(name);
    } catch (StageNameException e) {
      throw new ParameterException(spec.commandLine(), "--stage: " + e.getMessage(), e);
    }
  }
}
