package dev.cartwise.local.cli.history;

import dev.cartwise.deploy.stage.DeployedStage;
import dev.cartwise.local.datadir.DataLayout;
import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import dev.cartwise.local.secrets.LocalSecrets;
import java.util.Map;
import software.amazon.awssdk.services.lambda.model.EnvironmentResponse;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/** Finds tables, bucket and archive key of a deployed stage. */
final class StageHistory {

  private StageHistory() {}

  /**
   * The stores of a stage.
   *
   * @param layout of the directory in which imports into the stage leave what they have
   * @throws LocalSystemException if the stage has no key for its archive
   */
  static HistoryStores of(DeployedStage stage, DataLayout layout) {
    return new HistoryStores(
        stage.cloud().tables(),
        HistoryStores.shoppers(stage.cloud().tables(), stage.prefix()),
        stage.prefix(),
        stage.cloud().objects(),
        stage.bucket(),
        archiveKey(stage),
        FeatureRetention.of(variables(stage)),
        layout.importsOf(stage.bucket()));
  }

  private static String archiveKey(DeployedStage stage) {
    String name = stage.prefix() + LocalSecrets.ARCHIVE_KEY;
    try {
      return stage.cloud().secrets().getSecretValue(get -> get.secretId(name)).secretString();
    } catch (ResourceNotFoundException e) {
      throw new LocalSystemException(
          Reason.STAGE_UNUSABLE,
          "there is no secret " + name + ": deploy the stage anew with this tree",
          e);
    }
  }

  private static Map<String, String> variables(DeployedStage stage) {
    EnvironmentResponse environment =
        stage
            .cloud()
            .functions()
            .getFunctionConfiguration(
                get -> get.functionName(stage.prefix() + FeatureRetention.FUNCTION))
            .environment();
    return environment == null ? Map.of() : environment.variables();
  }
}
