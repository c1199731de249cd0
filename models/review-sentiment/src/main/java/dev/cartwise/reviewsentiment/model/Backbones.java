package dev.cartwise.reviewsentiment.model;

import dev.cartwise.reviewsentiment.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** The text backbones of a directory, each opened when its language is first asked for. */
public final class Backbones implements AutoCloseable {
  private final Path directory;
  private final Map<Language, Backbone> open = new EnumMap<>(Language.class);

  public Backbones(Path directory) {
    this.directory = directory;
  }

  /** Returns the name of a language's backbone, which its files begin with. */
  public static String name(Language language) {
    return "bge-small-" + language.code() + "-v1.5-q";
  }

  /** Returns the length of a token's vector. */
  public static int dimension(Language language) {
    return language == Language.CHINESE ? 512 : 384;
  }

  /**
   * Returns the backbone of a language.
   *
   * @throws IOException if it cannot be opened
   */
  public synchronized Backbone of(Language language) throws IOException {
    Backbone backbone = open.get(language);
    if (backbone == null) {
      backbone = Backbone.open(directory, name(language), dimension(language));
      open.put(language, backbone);
    }
    return backbone;
  }

  @Override
  public synchronized void close() {
    open.values().forEach(Backbone::close);
    open.clear();
  }
}
