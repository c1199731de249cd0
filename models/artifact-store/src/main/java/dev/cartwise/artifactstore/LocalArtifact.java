package dev.cartwise.artifactstore;

import java.nio.file.Path;

/**
 * A version whose files lie checked on the local disk.
 *
 * @param directory where the files are
 * @param manifest what they are
 */
public record LocalArtifact(Path directory, Manifest manifest) {}
