package dev.cartwise.training.imagetagging;

import java.nio.file.Path;

/** The artifact that the repository ships. */
final class CommittedArtifact {

  private static final String REPOSITORY = "cartwise.repository";
  private static final String FOLDER = "models/image-tagging/artifact";

  private CommittedArtifact() {}

  static Path directory() {
    return Path.of(System.getProperty(REPOSITORY, ".")).resolve(FOLDER);
  }
}
