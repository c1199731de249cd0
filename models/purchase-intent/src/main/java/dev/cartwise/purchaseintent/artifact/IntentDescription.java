package dev.cartwise.purchaseintent.artifact;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a shop's purchase-intent artifact is, as its file {@value #FILE_NAME} says.
 *
 * @param horizonMillis within what time after the prediction a purchase counts, milliseconds
 * @param shopper the model that answers whether a shopper buys anything
 * @param item the model that answers whether a shopper buys one item, if there is one
 */
public record IntentDescription(
    long horizonMillis, HeadDescription shopper, Optional<HeadDescription> item) {

  /** The name of the file. */
  public static final String FILE_NAME = "intent.json";

  /**
   * @throws IllegalArgumentException if the horizon is not above 0
   */
  public IntentDescription {
    if (horizonMillis <= 0) {
      throw new IllegalArgumentException("horizonMillis is not above 0: " + horizonMillis);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws ArtifactException {@code MISSING}, or {@code CORRUPT}, naming the member that is wrong
   */
  public static IntentDescription read(Path file) throws IOException {
    try {
      return IntentJson.read(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw new ArtifactException(Problem.MISSING, FILE_NAME + " is missing", e);
    } catch (IllegalArgumentException e) {
      throw new ArtifactException(Problem.CORRUPT, FILE_NAME + ": " + e.getMessage(), e);
    }
  }

  /** Writes the file. */
  public void write(Path file) throws IOException {
    Files.write(file, IntentJson.write(this));
  }
}
