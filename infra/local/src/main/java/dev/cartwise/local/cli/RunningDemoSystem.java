package dev.cartwise.local.cli;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.local.LocalConfig;
import dev.cartwise.local.LocalSystem;
import dev.cartwise.local.cli.system.OperatorClients;
import dev.cartwise.local.demo.DemoSystem;
import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import dev.cartwise.local.status.SystemStatus.ArtifactVersion;
import dev.cartwise.local.storefront.RequestSigning;
import dev.cartwise.local.training.TrainingJvm;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;

/**
 * The local system of this process as the demo sees it.
 *
 * @param system where everything is sent
 * @param config what it was started with
 * @param signing by what programs of the shop show who they are
 */
record RunningDemoSystem(LocalSystem system, LocalConfig config, RequestSigning signing)
    implements DemoSystem {
  private static final int GATE_REFUSED = 3;

  @Override
  public URI endpoint() {
    return system.endpoint();
  }

  @Override
  public Path dataDirectory() {
    return system.dataDirectory();
  }

  @Override
  public void putPhotos(Map<String, byte[]> photos) {
    try (OperatorClients clients = OperatorClients.of(system.environment())) {
      photos.forEach(
          (key, photo) ->
              clients
                  .s3()
                  .putObject(
                      put -> put.bucket(config.bucket()).key(key), RequestBody.fromBytes(photo)));
    } catch (SdkException e) {
      throw new LocalSystemException(
          Reason.CALL_FAILED, "photos cannot be stored: " + e.getMessage(), e);
    }
  }

  @Override
  public boolean awaitIdle(Duration limit) throws InterruptedException {
    return system.awaitIdle(limit);
  }

  @Override
  public Optional<String> train(ShopId shop, String task) {
    int code =
        new TrainingJvm(config.repository(), system.environment())
            .run(List.of("train", task, "--shop", shop.value()), ProcessBuilder.Redirect.DISCARD);
    if (code != 0 && code != GATE_REFUSED) {
      throw new LocalSystemException(
          Reason.CHILD_FAILED, "training of " + task + " ended with code " + code);
    }
    return system.status().artifacts().stream()
        .filter(each -> each.shop().equals(shop.value()) && each.task().equals(task))
        .findFirst()
        .map(ArtifactVersion::version);
  }
}
