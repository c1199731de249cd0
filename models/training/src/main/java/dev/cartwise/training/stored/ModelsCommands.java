package dev.cartwise.training.stored;

import picocli.CommandLine.Command;

/** The group {@code models}: what is trained and what is served. */
@Command(
    name = "models",
    mixinStandardHelpOptions = true,
    description = "Lists, shows, promotes and rolls back artifacts.",
    subcommands = {ListModels.class, ShowModel.class, PromoteModel.class, RollBackModel.class})
public final class ModelsCommands {}
