package dev.cartwise.training.lifecycle;

import picocli.CommandLine.Command;

/** The group {@code models}: what is trained and what is served. */
@Command(
    name = "models",
    mixinStandardHelpOptions = true,
    description = "Lists, shows, reports on, promotes, rolls back and imports artifacts.",
    subcommands = {
      ListModels.class,
      ShowModel.class,
      ReportModel.class,
      PromoteModel.class,
      RollBackModel.class,
      ImportModel.class
    })
public final class ModelsCommands {}
