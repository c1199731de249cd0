package dev.cartwise.local.cli;

import dev.cartwise.local.LocalConfig;
import dev.cartwise.local.LocalStores;
import dev.cartwise.local.cli.cloud.StageOptions;
import dev.cartwise.local.cli.system.OperatorClients;
import dev.cartwise.local.cli.system.SystemOptions;
import dev.cartwise.local.datadir.DataLayout;
import dev.cartwise.local.datadir.RunningSystem;
import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import dev.cartwise.local.keys.DirectoryKeySecrets;
import dev.cartwise.local.keys.KeySecrets;
import dev.cartwise.local.keys.StageKeySecrets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/**
 * The options of a command that works on tables: those of a data directory, whether a system runs
 * on it or not, or those of a deployed stage.
 */
final class TableOptions {
  @Mixin private SystemOptions system = new SystemOptions();

  @Mixin private StageOptions stage = new StageOptions();

  /**
   * The tables of a system.
   *
   * @param client open as long as the work lasts
   * @param prefix leads their names
   * @param secrets what access keys and tokens depend on
   */
  record Tables(DynamoDbClient client, String prefix, KeySecrets secrets) {}

  /**
   * Works on the tables.
   *
   * @throws LocalSystemException that says what keeps them from being used, and what to do
   */
  <T> T on(CommandSpec spec, Function<Tables, T> work) throws InterruptedException {
    if (stage.isNamed(spec)) {
      return stage.on(
          spec,
          found ->
              work.apply(
                  new Tables(
                      found.cloud().tables(),
                      found.prefix(),
                      new StageKeySecrets(found.cloud().secrets(), found.prefix()))));
    }
    try {
      return here(work);
    } catch (ResourceNotFoundException e) {
      throw new LocalSystemException(
          Reason.CALL_FAILED,
          "the running system has no such table, since it is of an earlier version: stop it and"
              + " start it again",
          e);
    } catch (SdkException e) {
      throw new LocalSystemException(
          Reason.CALL_FAILED, "the tables cannot be used: " + e.getMessage(), e);
    }
  }

  private <T> T here(Function<Tables, T> work) {
    LocalConfig config = system.config();
    DataLayout layout = new DataLayout(config.dataDirectory());
    KeySecrets secrets = new DirectoryKeySecrets(layout);
    Optional<RunningSystem> running = RunningSystem.read(layout);
    if (running.isEmpty()) {
      try (LocalStores stores = LocalStores.open(config);
          DynamoDbClient client = stores.tables().client()) {
        return work.apply(new Tables(client, config.tablePrefix(), secrets));
      }
    }
    Map<String, String> environment = running.get().environment();
    try (OperatorClients clients = OperatorClients.of(environment)) {
      String prefix = OperatorClients.told(environment, "CARTWISE_TABLE_PREFIX");
      return work.apply(new Tables(clients.dynamodb(), prefix, secrets));
    }
  }
}
