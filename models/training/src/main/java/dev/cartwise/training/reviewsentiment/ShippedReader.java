package dev.cartwise.training.reviewsentiment;

import dev.cartwise.reviewsentiment.ReviewAnalyzer;
import java.io.IOException;
import java.nio.file.Path;

/** The text backbones that the repository ships, for artifacts that come without. */
public final class ShippedReader {

  private ShippedReader() {}

  /**
   * Opens an artifact over them and closes it again.
   *
   * @throws dev.cartwise.artifactstore.ArtifactException if a file is not what it should be
   */
  public static void check(Path artifact) throws IOException {
    ReviewAnalyzer.open(artifact, DefaultArtifact.directory()).close();
  }
}
