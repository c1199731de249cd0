package dev.cartwise.local.cli;

import java.util.List;
import picocli.CommandLine.Command;

/** {@code cartwise train …}: trains a task's model and promotes it or writes it to a directory. */
@Command(
    name = "train",
    description = "Train a task from the archive: train recommendation [--shop S].")
final class TrainCommand extends TrainingCommand {
  /** Options that name a directory for the artifact, which then concerns no shop. */
  private static final List<String> DIRECTORY_OPTIONS = List.of("--out", "--artifact");

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
}
