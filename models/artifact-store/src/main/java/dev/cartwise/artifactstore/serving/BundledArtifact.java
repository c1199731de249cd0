package dev.cartwise.artifactstore.serving;

import dev.cartwise.artifactstore.manifest.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The artifact that a deployable carries for shops without a champion.
 *
 * @param directory where its files are
 */
public record BundledArtifact(Path directory) {

  /** The artifact in the directory that a setting names, else in the deployable's own. */
  public static BundledArtifact at(Optional<Path> setting) {
    return new BundledArtifact(
        setting.orElseGet(
            () ->
                Path.of(
                    Optional.ofNullable(System.getenv("LAMBDA_TASK_ROOT")).orElse(""),
                    "artifact")));
  }

  /**
   * What tells it from other artifacts.
   *
   * @return empty if there is no artifact in the directory
   * @throws IOException if its manifest cannot be read
   */
  public Optional<String> version() throws IOException {
    Path manifest = directory.resolve(Manifest.FILE_NAME);
    return Files.exists(manifest)
        ? Optional.of(Manifest.parse(Files.readAllBytes(manifest)).version())
        : Optional.empty();
  }
}
