package dev.cartwise.artifactstore.serving;

import dev.cartwise.artifactstore.manifest.Manifest;
import java.nio.file.Path;

/**
 * A version whose files lie checked on the local disk.
 *
 * @param directory where the files are
 * @param manifest what they are
 */
public record LocalArtifact(Path directory, Manifest manifest) {}
