package dev.cartwise.local.cli;

import java.util.List;
import picocli.CommandLine.Command;

/** {@code cartwise filters …}: declares and lists the filters that requests can name. */
@Command(name = "filters", description = "Declare and list the filters that requests can name.")
final class FiltersCommand extends TrainingCommand {
  @Override
  String verb() {
    return "filters";
  }

  @Override
  boolean needsStores(List<String> arguments) {
    return true;
  }
}
