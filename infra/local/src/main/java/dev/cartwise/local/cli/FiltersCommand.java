package dev.cartwise.local.cli;

import picocli.CommandLine.Command;

/** {@code cartwise filters …}: declares and lists the filters that requests can name. */
@Command(name = "filters", description = "Declare and list the filters that requests can name.")
final class FiltersCommand extends TrainingCommand {
  @Override
  String verb() {
    return "filters";
  }

  @Override
  boolean needsStores() {
    return true;
  }
}
