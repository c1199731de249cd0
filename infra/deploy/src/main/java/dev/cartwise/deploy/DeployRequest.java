package dev.cartwise.deploy;

import dev.cartwise.deploy.account.Account;
import dev.cartwise.deploy.changeset.Pauses;
import dev.cartwise.deploy.template.Stage;
import dev.cartwise.stack.StackReader;
import dev.cartwise.stack.model.Deployment;
import dev.cartwise.stack.model.Stack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What is deployed or removed.
 *
 * @param root the root of the repository
 * @param stage which of the deployments of an account
 * @param firstPause between two looks at what AWS is doing, the first; later ones are longer
 * @param maven the program that builds what is not built
 * @param bill what a month of it costs, in lines
 */
public record DeployRequest(
    Path root, Stage stage, Duration firstPause, String maven, List<String> bill) {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  public DeployRequest {
    bill = List.copyOf(bill);
  }

  /** A request with the pauses that AWS likes. */
  public static DeployRequest of(Path root, Stage stage) {
    return new DeployRequest(root, stage, FIRST_PAUSE, "mvn", List.of());
  }

  /** The same with what a month of it costs. */
  public DeployRequest withBill(List<String> lines) {
    return new DeployRequest(root, stage, firstPause, maven, lines);
  }

  /** Pauses from the first on. */
  Pauses pauses() {
    return new Pauses(firstPause, LONGEST_PAUSE);
  }

  /** Pauses that do not become longer, between calls that are made again. */
  Pauses evenPauses() {
    return new Pauses(firstPause, firstPause);
  }

  /** The stack as the working tree has it, with the names that it gets in an account. */
  Stack stackIn(Account account) {
    return StackReader.read(
        root,
        new Deployment(
            account.region(), account.id(), stage.parameters(account.id(), account.region())));
  }
}
