package dev.cartwise.artifactstore.manifest;

import dev.cartwise.artifactstore.ArtifactException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * One file of an artifact and what its bytes must be.
 *
 * @param name a plain file name without folders
 * @param sizeBytes its length
 * @param sha256 lower-case hexadecimal, 64 characters
 */
public record ArtifactFile(String name, long sizeBytes, String sha256) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,99}");

  /**
   * @throws IllegalArgumentException if the name could leave its directory
   */
  public ArtifactFile {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not an artifact file name: '" + name + "'");
    }
  }

  /** Describes the file as it lies on disk. */
  public static ArtifactFile of(Path file) throws IOException {
    return new ArtifactFile(
        String.valueOf(file.getFileName()), Files.size(file), Sha256.ofFile(file));
  }

  /**
   * Compares a local copy with this description.
   *
   * @throws ArtifactException {@code MISSING}, {@code TRUNCATED} or {@code CORRUPT}
   */
  public void check(Path copy) throws ArtifactException, IOException {
    if (!Files.isRegularFile(copy)) {
      throw new ArtifactException(ArtifactException.Problem.MISSING, name + " is missing");
    }
    requireSize(Files.size(copy));
    requireHash(Sha256.ofFile(copy));
  }

  /**
   * Compares a local copy whose bytes were hashed as they came.
   *
   * @param hash SHA-256 of the bytes, lower-case hexadecimal
   * @throws ArtifactException {@code TRUNCATED} or {@code CORRUPT}
   */
  public void check(Path copy, String hash) throws IOException {
    requireSize(Files.size(copy));
    requireHash(hash);
  }

  private void requireSize(long size) throws ArtifactException {
    if (size != sizeBytes) {
      throw new ArtifactException(
          ArtifactException.Problem.TRUNCATED,
          name + " has " + size + " bytes where its manifest says " + sizeBytes);
    }
  }

  private void requireHash(String actual) throws ArtifactException {
    if (!actual.equals(sha256)) {
      throw new ArtifactException(
          ArtifactException.Problem.CORRUPT,
          name + " has SHA-256 " + actual + " where its manifest says " + sha256);
    }
  }
}
