package dev.cartwise.local.cli;

import java.util.List;
import picocli.CommandLine.Command;

/** {@code cartwise models …}: lists, shows, promotes and rolls back artifacts. */
@Command(name = "models", description = "List, show, promote and roll back artifacts.")
final class ModelsCommand extends TrainingCommand {
  @Override
  String verb() {
    return "models";
  }

  @Override
  boolean needsStores(List<String> arguments) {
    return true;
  }
}
