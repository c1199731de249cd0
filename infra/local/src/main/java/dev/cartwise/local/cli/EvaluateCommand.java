package dev.cartwise.local.cli;

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
  boolean needsStores() {
    return false;
  }
}
