package dev.cartwise.reviewsentiment.model;

import dev.cartwise.reviewsentiment.text.Language;
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

  /** Returns the file of a language's backbone. */
  public Path file(Language language) {
    return directory.resolve(BackboneShape.of(language).name() + ".onnx");
  }

  /** Returns the file of a language's word pieces. */
  public Path tokenizer(Language language) {
    return directory.resolve(BackboneShape.of(language).name() + "-tokenizer.json");
  }

  /**
   * Returns the whole backbone of a language.
   *
   * @throws IOException if it cannot be opened
   */
  public Backbone of(Language language) throws IOException {
    return of(language, BackboneShape.of(language).layers());
  }

  /**
   * Returns the lowest layers of a language's backbone.
   *
   * @param layers from 1 to {@link BackboneShape#layers}
   * @throws IOException if they cannot be opened
   */
  public synchronized Backbone of(Language language, int layers) throws IOException {
    Part part = new Part(language, layers);
    Backbone backbone = open.get(part);
    if (backbone == null) {
      BackboneShape shape = BackboneShape.of(language);
      backbone =
          layers == shape.layers()
              ? Backbone.open(directory, shape.name(), shape.dimension())
              : Backbone.open(directory, shape.name(), shape.dimension(), layers);
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
