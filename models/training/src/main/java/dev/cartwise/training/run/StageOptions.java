package dev.cartwise.training.run;

import picocli.CommandLine.Option;

/** The options that name a deployed stage to work on; the launcher carries them out. */
public final class StageOptions {

  @Option(
      names = "--stage",
      paramLabel = "STAGE",
      description = "Work on this stage in an account of AWS, in place of this machine.")
  void stage(String name) {
    throw here("--stage");
  }

  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      description = "Profile of the AWS configuration (default: $AWS_PROFILE).")
  void profile(String name) {
    throw here("--profile");
  }

  @Option(
      names = "--region",
      paramLabel = "REGION",
      description = "Region of AWS (default: $AWS_REGION, else that of the profile).")
  void region(String name) {
    throw here("--region");
  }

  private static TrainingFailure here(String option) {
    return new TrainingFailure(
        option + " is for ./cartwise, which asks the account; here the environment tells.");
  }
}
