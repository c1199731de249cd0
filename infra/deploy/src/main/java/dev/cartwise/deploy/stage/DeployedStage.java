package dev.cartwise.deploy.stage;

import dev.cartwise.deploy.account.Account;
import dev.cartwise.deploy.account.CloudClients;
import dev.cartwise.deploy.changeset.Pauses;
import dev.cartwise.deploy.changeset.StackLookup;
import dev.cartwise.deploy.failure.DeployException;
import dev.cartwise.deploy.template.Stage;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/**
 * A stage in an account, as whoever operates it finds it.
 *
 * @param stage its name
 * @param account where it is, and who acts
 * @param state of its stack, as CloudFormation has it
 * @param endpoint the address of the HTTP API; absent while the first deployment runs
 * @param cloud clients of the account, which their owner closes
 */
public record DeployedStage(
    Stage stage, Account account, String state, Optional<String> endpoint, CloudClients cloud) {

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  /**
   * Finds a stage.
   *
   * @throws DeployException if there is none of the name, or the account cannot be asked
   */
  public static DeployedStage find(Stage stage, CloudClients cloud) {
    Account account = cloud.account();
    Stack stack =
        new StackLookup(cloud.stacks(), new Pauses(FIRST_PAUSE, LONGEST_PAUSE))
            .find(stage.stack())
            .orElseThrow(
                () ->
                    new DeployException(
                        "there is no stack "
                            + stage.stack()
                            + " in "
                            + account.region()
                            + " of "
                            + account.id()
                            + ": correct --stage, --profile or --region, or deploy it with"
                            + " ./cartwise deploy --stage "
                            + stage.name()));
    Optional<String> endpoint =
        stack.outputs().stream()
            .filter(output -> output.outputKey().equals("Endpoint"))
            .map(Output::outputValue)
            .findFirst();
    return new DeployedStage(stage, account, stack.stackStatusAsString(), endpoint, cloud);
  }

  /** What leads the names of its tables, functions, queues and alarms. */
  public String prefix() {
    return stage.prefix();
  }

  /** The name of its bucket. */
  public String bucket() {
    return stage.bucket(account.id(), account.region());
  }

  /** What tells a program where the stage's stores are, and in whose name it acts. */
  public Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(cloud.environment());
    environment.put("CARTWISE_TABLE_PREFIX", prefix());
    environment.put("CARTWISE_BUCKET", bucket());
    return environment;
  }
}
