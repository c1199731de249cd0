package dev.cartwise.artifactstore.serving;

import dev.cartwise.artifactstore.ArtifactException;
import java.io.IOException;

/**
 * Opens what a function serves from an artifact's files.
 *
 * @param <T> the opened artifact, closed when the last request that uses it ends
 */
@FunctionalInterface
public interface ArtifactOpener<T extends AutoCloseable> {

  /**
   * Opens the artifact and runs whatever it holds once: what is opened here takes the place of an
   * artifact that works.
   *
   * @throws ArtifactException {@code CORRUPT} if the files do not hold what they should
   */
  T open(LocalArtifact artifact) throws IOException;
}
