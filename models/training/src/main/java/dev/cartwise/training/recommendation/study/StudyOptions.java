package dev.cartwise.training.recommendation.study;

import picocli.CommandLine.Option;

/** The options that ask for studies beside the figures. */
public final class StudyOptions {

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Fit with so many seeds and tell mean and deviation of each figure (default:"
              + " ${DEFAULT-VALUE}).")
  private int seeds = 1;

  @Option(
      names = "--ablations",
      description =
          "Also measure the encoder alone, the edges alone, and the blend without each piece of its"
              + " evidence.")
  private boolean ablations;

  @Option(
      names = "--learning-curve",
      description = "Also fit on 200, 2,000, 20,000 ... shoppers or sessions.")
  private boolean learningCurve;

  @Option(
      names = "--max-per-category",
      paramLabel = "N",
      description =
          "With attributes, also measure answers in which at most so many items share their first"
              + " attribute.")
  private int maxPerCategory;

  /**
   * What is asked for.
   *
   * @throws dev.cartwise.training.run.TrainingFailure if a number is too low
   */
  public Studies studies() {
    return new Studies(seeds, ablations, learningCurve, maxPerCategory);
  }
}
