package dev.cartwise.training.models;

import picocli.CommandLine.Command;

/** The group {@code models}: what is trained and what is served. */
@Command(
    name = "models",
    mixinStandardHelpOptions = true,
    description = "List, show, report, promote, roll back and import artifacts.",
    subcommands = {
      ListModels.class,
      ShowModel.class,
      ReportModel.class,
      PromoteModel.class,
      RollBackModel.class,
      ImportModel.class
    })
public final class ModelsCommands {}
