package dev.cartwise.training.reviewsentiment;

import dev.cartwise.training.run.TrainingFailure;
import java.nio.file.Files;
import java.nio.file.Path;

/** The committed artifact beside its text backbones, as the build lays them out. */
final class DefaultArtifact {
  private static final String REPOSITORY = "cartwise.repository";
  private static final String FOLDER = "models/review-sentiment/target/artifact";

  private DefaultArtifact() {}

  /**
   * Returns where they are.
   *
   * @throws TrainingFailure if they were not built
   */
  static Path directory() {
    Path directory = Path.of(System.getProperty(REPOSITORY, ".")).resolve(FOLDER);
    if (!Files.isDirectory(directory)) {
      throw new TrainingFailure(
          directory + " is missing: build models/review-sentiment, or start this by ./cartwise.");
    }
    return directory;
  }
}
