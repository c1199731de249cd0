package dev.cartwise.training.recommendation.neural;

import dev.cartwise.training.run.TrainingFailure;
import picocli.CommandLine.Option;

/** The options that bound the fits of a command. */
public final class FitOptions {

  @Option(
      names = "--tokens",
      paramLabel = "N",
      defaultValue = "" + FitLimits.TOKENS,
      description =
          "Next items that one network learns from in all passes, at most (default:"
              + " ${DEFAULT-VALUE}).")
  private long tokens = FitLimits.TOKENS;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      defaultValue = "" + FitLimits.MINUTES,
      description =
          "Longest training of one network, in minutes: a last resort, after which the model"
              + " depends on how busy the machine was (default: ${DEFAULT-VALUE}).")
  private int minutes = FitLimits.MINUTES;

  /**
   * The limits.
   *
   * @throws TrainingFailure if one is below 1
   */
  public FitLimits limits() {
    if (minutes < 1) {
      throw new TrainingFailure("--minutes must be at least 1, not " + minutes + ".");
    }
    if (tokens < 1) {
      throw new TrainingFailure("--tokens must be at least 1, not " + tokens + ".");
    }
    return FitLimits.of(tokens, minutes);
  }
}
