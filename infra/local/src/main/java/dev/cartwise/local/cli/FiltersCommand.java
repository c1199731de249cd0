package dev.cartwise.local.cli;

import dev.cartwise.local.LocalConfig;
import dev.cartwise.local.cli.cloud.StageOptions;
import dev.cartwise.local.cli.system.SystemOptions;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code cartwise filters …}: declares and lists the filters that requests can name. */
@Command(name = "filters", description = "Declare and list the filters that requests can name.")
final class FiltersCommand extends TrainingCommand {
  @Mixin private SystemOptions system = new SystemOptions();

  @Mixin private StageOptions stage = new StageOptions();

  @Override
  String verb() {
    return "filters";
  }

  @Override
  boolean needsStores(List<String> arguments) {
    return true;
  }

  @Override
  LocalConfig config() {
    return system.config();
  }

  @Override
  Optional<StageOptions> stage() {
    return Optional.of(stage);
  }
}
