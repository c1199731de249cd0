package dev.cartwise.local.cli;

import java.util.List;
import picocli.CommandLine.Command;

/** {@code cartwise evaluate …}: measures a task's code and artifact on given data. */
@Command(
    name = "evaluate",
    description = "Measure a task on given data: evaluate recommendation --help.")
final class EvaluateCommand extends TrainingCommand {
  @Override
  String verb() {
    return "evaluate";
  }

  @Override
  boolean needsStores(List<String> arguments) {
    return false;
  }
}
