package dev.cartwise.local.cli;

import picocli.CommandLine.Command;

/** {@code cartwise train …}: trains a task's model from the archive and promotes it. */
@Command(
    name = "train",
    description = "Train a task from the archive: train recommendation [--shop S].")
final class TrainCommand extends TrainingCommand {
  @Override
  String verb() {
    return "train";
  }

  @Override
  boolean needsStores() {
    return true;
  }
}
