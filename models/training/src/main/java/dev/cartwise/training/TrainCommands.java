package dev.cartwise.training;

import picocli.CommandLine.Command;

/** The group {@code train}: one command per task. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Trains the model of a task.",
    subcommands = {TrainRecommendationCommand.class})
final class TrainCommands {}
