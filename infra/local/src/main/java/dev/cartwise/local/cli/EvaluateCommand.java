package dev.cartwise.local.cli;

import dev.cartwise.local.LocalConfig;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code cartwise evaluate …}: measures a task's code and artifact on given data. */
@Command(name = "evaluate", description = "Measure the model of a task on files of your own.")
final class EvaluateCommand extends TrainingCommand {
  @Override
  String verb() {
    return "evaluate";
  }

  @Override
  boolean needsStores(List<String> arguments) {
    return false;
  }

  @Override
  LocalConfig config() {
    return SystemOptions.standard();
  }
}
