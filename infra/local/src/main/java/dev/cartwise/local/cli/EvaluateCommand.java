package dev.cartwise.local.cli;

import dev.cartwise.local.LocalConfig;
import dev.cartwise.local.cli.system.SystemOptions;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code cartwise evaluate …}: measures a task's code and artifact on given data. */
@Command(name = "evaluate", description = "Measure the model of a task on data of your own.")
final class EvaluateCommand extends TrainingCommand {
  /** What asks a shop's own archive; everything else is measured on files. */
  private static final String SHOP_PROTOCOL = "global-time";

  @Override
  String verb() {
    return "evaluate";
  }

  @Override
  boolean needsStores(List<String> arguments) {
    return arguments.contains(SHOP_PROTOCOL) || arguments.contains("--protocol=" + SHOP_PROTOCOL);
  }

  @Override
  LocalConfig config() {
    return SystemOptions.standard();
  }
}
