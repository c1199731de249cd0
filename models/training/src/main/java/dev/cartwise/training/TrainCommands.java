package dev.cartwise.training;

import dev.cartwise.training.imagetagging.TrainImageTaggingCommand;
import dev.cartwise.training.recommendation.TrainRecommendationCommand;
import dev.cartwise.training.reviewsentiment.TrainReviewSentimentCommand;
import picocli.CommandLine.Command;

/** The group {@code train}: one command per task. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Train the model of a task and let the gate judge it.",
    subcommands = {
      TrainRecommendationCommand.class,
      TrainImageTaggingCommand.class,
      TrainReviewSentimentCommand.class
    })
final class TrainCommands {}
