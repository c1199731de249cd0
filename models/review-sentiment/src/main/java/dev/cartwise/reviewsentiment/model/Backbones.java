package dev.cartwise.reviewsentiment.model;

import dev.cartwise.reviewsentiment.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The text backbones of a directory, each opened when it is first asked for. */
public final class Backbones implements AutoCloseable {
  private final Path directory;
  private final Map<Part, Backbone> open = new HashMap<>();

  private record Part(Language language, int layers) {}

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

  /** Returns the number of layers. */
  public static int layers(Language language) {
    return language == Language.CHINESE ? 4 : 12;
  }

  /** Returns the number of heads that each layer attends with. */
  public static int heads(Language language) {
    return language == Language.CHINESE ? 8 : 12;
  }

  /** Returns the file of a language's backbone. */
  public Path file(Language language) {
    return directory.resolve(name(language) + ".onnx");
  }

  /**
   * Returns the whole backbone of a language.
   *
   * @throws IOException if it cannot be opened
   */
  public Backbone of(Language language) throws IOException {
    return of(language, layers(language));
  }

  /**
   * Returns the lowest layers of a language's backbone.
   *
   * @param layers from 1 to {@link #layers}
   * @throws IOException if they cannot be opened
   */
  public synchronized Backbone of(Language language, int layers) throws IOException {
    Part part = new Part(language, layers);
    Backbone backbone = open.get(part);
    if (backbone == null) {
      backbone =
          layers == layers(language)
              ? Backbone.open(directory, name(language), dimension(language))
              : Backbone.open(directory, name(language), dimension(language), layers);
      open.put(part, backbone);
    }
    return backbone;
  }

  @Override
  public synchronized void close() {
    open.values().forEach(Backbone::close);
    open.clear();
  }
}
