package dev.cartwise.local.cli;

import dev.cartwise.local.LocalConfig;
import dev.cartwise.local.cli.system.SystemOptions;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code cartwise archive …}: looks after the archived events of all shops. */
@Command(name = "archive", description = "Look after the archived events of all shops.")
final class ArchiveCommand extends TrainingCommand {
  @Mixin private SystemOptions system = new SystemOptions();

  @Override
  String verb() {
    return "archive";
  }

  @Override
  boolean needsStores(List<String> arguments) {
    return true;
  }

  @Override
  LocalConfig config() {
    return system.config();
  }
}
