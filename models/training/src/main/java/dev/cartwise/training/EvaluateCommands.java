package dev.cartwise.training;

import dev.cartwise.training.imagetagging.EvaluateImageTaggingCommand;
import dev.cartwise.training.imagetagging.decoding.EvaluateImageDecodingCommand;
import dev.cartwise.training.recommendation.evaluation.EvaluateRecommendationCommand;
import dev.cartwise.training.reviewsentiment.EvaluateReviewLatencyCommand;
import dev.cartwise.training.reviewsentiment.EvaluateReviewSentimentCommand;
import picocli.CommandLine.Command;

/** The group {@code evaluate}: one command per task. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Measure the model of a task on files of your own.",
    subcommands = {
      EvaluateRecommendationCommand.class,
      EvaluateImageTaggingCommand.class,
      EvaluateImageDecodingCommand.class,
      EvaluateReviewSentimentCommand.class,
      EvaluateReviewLatencyCommand.class
    })
final class EvaluateCommands {}
