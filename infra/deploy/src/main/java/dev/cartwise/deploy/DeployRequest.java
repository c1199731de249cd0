package dev.cartwise.deploy;

import dev.cartwise.deploy.template.Stage;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What is deployed or removed.
 *
 * @param root the root of the repository
 * @param stage which of the deployments of an account
 * @param firstPause between two looks at what AWS is doing, the first; later ones are longer
 */
public record DeployRequest(Path root, Stage stage, Duration firstPause) {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

  /** A request with the pauses that AWS likes. */
  public static DeployRequest of(Path root, Stage stage) {
    return new DeployRequest(root, stage, FIRST_PAUSE);
  }

  /** The name of the stack. */
  String stack() {
    return "cartwise-" + stage.name();
  }
}
