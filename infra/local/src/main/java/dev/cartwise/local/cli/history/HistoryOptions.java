package dev.cartwise.local.cli.history;

import dev.cartwise.deploy.failure.AwsAdvice;
import dev.cartwise.featurestore.dynamodb.FeatureTables;
import dev.cartwise.history.HistoryException;
import dev.cartwise.local.LocalConfig;
import dev.cartwise.local.LocalStores;
import dev.cartwise.local.cli.cloud.StageOptions;
import dev.cartwise.local.cli.system.OperatorClients;
import dev.cartwise.local.cli.system.SystemOptions;
import dev.cartwise.local.datadir.DataDirectory;
import dev.cartwise.local.datadir.DataLayout;
import dev.cartwise.local.datadir.KeyFile;
import dev.cartwise.local.datadir.RunningSystem;
import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The options of a command that works on tables and bucket at once: those of a data directory,
 * whether a system runs on it or not, or those of a deployed stage.
 */
final class HistoryOptions {

  @Mixin private SystemOptions system = new SystemOptions();

  @Mixin private StageOptions stage = new StageOptions();

  /** What a command does with the stores. */
  @FunctionalInterface
  interface Work<T> {
    T on(HistoryStores stores) throws InterruptedException;
  }

  /**
   * Works on the stores.
   *
   * @throws LocalSystemException that says what keeps them from being used, and what to do
   */
  <T> T on(CommandSpec spec, Work<T> work) throws InterruptedException {
    LocalConfig config = system.config();
    if (stage.isNamed(spec)) {
      return stage.on(spec, found -> inAccount(StageHistory.of(found, layout(config)), work));
    }
    try {
      return here(config, work);
    } catch (SdkException e) {
      throw new LocalSystemException(
          Reason.CALL_FAILED, "the stores cannot be used: " + e.getMessage(), e);
    }
  }

  /** What an account refuses because of who calls is told as by every other command. */
  private static <T> T inAccount(HistoryStores stores, Work<T> work) throws InterruptedException {
    try {
      return work.on(stores);
    } catch (HistoryException e) {
      if (e.getCause() instanceof AwsServiceException refused
          && AwsAdvice.isAboutTheCaller(refused)) {
        throw AwsAdvice.toldToOperator(refused);
      }
      throw e;
    }
  }

  private static DataLayout layout(LocalConfig config) {
    DataDirectory.make(config.dataDirectory());
    return new DataLayout(config.dataDirectory());
  }

  private static <T> T here(LocalConfig config, Work<T> work) throws InterruptedException {
    DataLayout layout = new DataLayout(config.dataDirectory());
    Optional<RunningSystem> running = RunningSystem.read(layout);
    if (running.isPresent()) {
      return beside(running.get().environment(), config, layout, work);
    }
    try (LocalStores stores = LocalStores.open(config);
        S3Client objects = OperatorClients.objects(stores.environment())) {
      return work.on(
          new HistoryStores(
              stores.tables().direct(),
              stores.tables().direct(new FeatureTables(config.tablePrefix()).userFeatures()),
              config.tablePrefix(),
              objects,
              config.bucket(),
              KeyFile.readOrCreate(layout.archiveKey()),
              FeatureRetention.of(config.topology()),
              layout.imports()));
    }
  }

  /** Works through the endpoints of the system that holds the directory. */
  private static <T> T beside(
      Map<String, String> environment, LocalConfig config, DataLayout layout, Work<T> work)
      throws InterruptedException {
    try (OperatorClients clients = OperatorClients.of(environment)) {
      String prefix = OperatorClients.told(environment, "CARTWISE_TABLE_PREFIX");
      return work.on(
          new HistoryStores(
              clients.dynamodb(),
              HistoryStores.shoppers(clients.dynamodb(), prefix),
              prefix,
              clients.s3(),
              OperatorClients.told(environment, "CARTWISE_BUCKET"),
              KeyFile.readOrCreate(layout.archiveKey()),
              FeatureRetention.of(config.topology()),
              layout.imports()));
    }
  }
}
