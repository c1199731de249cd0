package dev.cartwise.reviewsentiment;

import dev.cartwise.reviewsentiment.model.BackboneShape;
import dev.cartwise.reviewsentiment.model.Backbones;
import dev.cartwise.reviewsentiment.text.Language;
import dev.cartwise.reviewsentiment.text.TextCleaner;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Turns titles and descriptions into vectors whose dot product tells how alike they are.
 *
 * <p>Each language has a space of its own: vectors of different languages must not be compared.
 */
public final class TextEncoder implements AutoCloseable {
  private final Backbones backbones;

  TextEncoder(Backbones backbones) {
    this.backbones = backbones;
  }

  /** Opens the text backbones of a directory; each is loaded when its language is first used. */
  public static TextEncoder open(Path directory) {
    return new TextEncoder(new Backbones(directory));
  }

  /** Returns the length of the vectors of a language. */
  public int dimension(Language language) {
    return BackboneShape.of(language).dimension();
  }

  /**
   * Embeds a text; a long one is read in windows whose vectors are averaged.
   *
   * @return {@code float[dimension]}, L2-normalised
   * @throws IOException if the backbone cannot be opened or run
   */
  public float[] embed(String text, Language language) throws IOException {
    return backbones.of(language).embed(TextCleaner.clean(text, language));
  }

  @Override
  public void close() {
    backbones.close();
  }
}
