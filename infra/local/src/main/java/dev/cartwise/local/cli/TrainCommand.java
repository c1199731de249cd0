package dev.cartwise.local.cli;

import dev.cartwise.local.LocalConfig;
import dev.cartwise.local.cli.cloud.StageOptions;
import dev.cartwise.local.cli.cloud.StageTrain;
import dev.cartwise.local.cli.system.SystemOptions;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/** {@code cartwise train …}: trains a task's model and promotes it or writes it to a directory. */
@Command(name = "train", description = "Train the model of a task and let the gate judge it.")
final class TrainCommand extends TrainingCommand {
  /** Options that name a directory for the artifact, which then concerns no shop. */
  private static final List<String> DIRECTORY_OPTIONS = List.of("--out", "--artifact");

  @Mixin private SystemOptions system = new SystemOptions();

  @Mixin private StageOptions stage = new StageOptions();

  @Override
  String verb() {
    return "train";
  }

  @Override
  boolean needsStores(List<String> arguments) {
    return arguments.stream()
        .map(argument -> argument.split("=", 2)[0])
        .noneMatch(DIRECTORY_OPTIONS::contains);
  }

  @Override
  LocalConfig config() {
    LocalConfig config = system.config();
    if (Files.isRegularFile(config.dataDirectory())) {
      throw new ParameterException(
          spec.commandLine(),
          "--data is the local data directory, and "
              + config.dataDirectory()
              + " is a file: give labelled reviews as --reviews FILE");
    }
    return config;
  }

  @Override
  Optional<StageOptions> stage() {
    return Optional.of(stage);
  }

  /** Has the account train, as its schedule does, and waits. */
  @Override
  int onStage(StageOptions options, LocalConfig config, List<String> given)
      throws InterruptedException {
    StageTrain train = new StageTrain(spec, given);
    return options.on(spec, train::run);
  }
}
