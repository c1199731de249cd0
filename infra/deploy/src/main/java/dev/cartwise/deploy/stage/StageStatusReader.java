package dev.cartwise.deploy.stage;

import dev.cartwise.deploy.failure.AwsAdvice;
import dev.cartwise.stack.StackReader;
import dev.cartwise.stack.model.Deployment;
import dev.cartwise.stack.model.StackFunction;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;

/** Asks an account how a stage of it fares. */
public final class StageStatusReader {
  /** Of so many shops is told unless one is named: each costs a few calls. */
  private static final int MOST_SHOPS = 20;

  private final Path root;
  private final DeployedStage stage;

  /**
   * @param root the root of the repository, whose functions are looked for
   */
  public StageStatusReader(Path root, DeployedStage stage) {
    this.root = root;
    this.stage = stage;
  }

  /**
   * Asks.
   *
   * @param shop of which champions and trainings are told; empty for the first twenty
   * @throws dev.cartwise.deploy.failure.DeployException if the account refuses to tell
   */
  public StageStatus read(Optional<String> shop) {
    try {
      return told(shop);
    } catch (SdkException e) {
      throw AwsAdvice.toldToOperator(e);
    }
  }

  private StageStatus told(Optional<String> shop) {
    StageWatch watch = new StageWatch(stage.cloud(), stage.prefix());
    StageObjects objects = new StageObjects(stage.cloud().objects(), stage.bucket());
    List<String> found = shop.map(List::of).orElseGet(() -> objects.shops(MOST_SHOPS + 1));
    List<String> shops = found.subList(0, Math.min(MOST_SHOPS, found.size()));
    return new StageStatus(
        stage.stage().stack(),
        stage.account().id(),
        stage.account().region(),
        stage.state(),
        stage.endpoint().orElse(""),
        functions().stream().map(watch::function).toList(),
        shops.stream().flatMap(each -> objects.newestTrainings(each).stream()).toList(),
        shops.stream().flatMap(each -> objects.champions(each).stream()).toList(),
        found.size() > shops.size(),
        watch.deadLetters(),
        objects.keptFailures(),
        watch.alarms());
  }

  private List<String> functions() {
    String account = stage.account().id();
    String region = stage.account().region();
    return StackReader.read(
            root, new Deployment(region, account, stage.stage().parameters(account, region)))
        .functions()
        .stream()
        .map(StackFunction::name)
        .toList();
  }
}
