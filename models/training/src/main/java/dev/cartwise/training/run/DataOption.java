package dev.cartwise.training.run;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names what a command works on; the launcher carries it out. */
public final class DataOption {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Local data directory (default: $CARTWISE_DATA, else .cartwise in the working tree).")
  void data(Path directory) {
    throw new TrainingFailure(
        "--data is for ./cartwise, which opens " + directory + "; here the environment tells.");
  }
}
