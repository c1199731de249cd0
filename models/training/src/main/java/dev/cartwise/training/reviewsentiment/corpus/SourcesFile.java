package dev.cartwise.training.reviewsentiment.corpus;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.reviewsentiment.text.Language;
import dev.cartwise.training.run.TrainingFailure;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A JSON list that says of each file of reviews beside it how it is read. */
public final class SourcesFile {

  private final Path file;

  public SourcesFile(Path file) {
    this.file = file;
  }

  /**
   * Reads the list.
   *
   * @throws TrainingFailure naming what is wrong with it
   */
  public List<Source> read() throws IOException {
    JsonNode list;
    try {
      list = new ObjectMapper().readTree(Files.readAllBytes(file));
    } catch (JacksonException e) {
      throw new TrainingFailure(name() + " is not JSON: " + e.getOriginalMessage() + ".", e);
    } catch (CharConversionException e) {
      throw new TrainingFailure(name() + " is not UTF-8 text: " + e.getMessage() + ".", e);
    }
    if (!list.isArray() || list.isEmpty()) {
      throw new TrainingFailure(name() + " must be a list of files of reviews.");
    }
    List<Source> sources = new ArrayList<>();
    for (JsonNode each : list) {
      sources.add(source(each));
    }
    return sources;
  }

  private Source source(JsonNode json) {
    JsonNode group = json.path("groupColumn");
    return new Source(
        language(text(json, "language")),
        reviews(text(json, "file")),
        texts(json, "textColumns"),
        text(json, "labelColumn"),
        Set.copyOf(texts(json, "positive")),
        Set.copyOf(texts(json, "negative")),
        json.has("neither") ? Set.copyOf(texts(json, "neither")) : Set.of(),
        group.isTextual() ? group.textValue() : null,
        json.path("lesson").asBoolean());
  }

  private Path reviews(String relative) {
    Path folder = file.toAbsolutePath().getParent();
    Path found;
    try {
      found = (folder == null ? Path.of("") : folder).resolve(relative).normalize();
    } catch (InvalidPathException e) {
      throw new TrainingFailure(name() + " names a file that there cannot be.", e);
    }
    if ((folder != null && !found.startsWith(folder)) || !Files.isRegularFile(found)) {
      throw new TrainingFailure(name() + " names " + relative + ", which was not uploaded.");
    }
    return found;
  }

  private Language language(String code) {
    for (Language language : Language.values()) {
      if (language.code().equals(code.toLowerCase(Locale.ROOT))) {
        return language;
      }
    }
    throw new TrainingFailure(name() + ": language is zh or en, not " + code + ".");
  }

  private String text(JsonNode json, String member) {
    JsonNode value = json.path(member);
    if (!value.isTextual()) {
      throw new TrainingFailure(name() + ": " + member + " must be a text.");
    }
    return value.textValue();
  }

  private List<String> texts(JsonNode json, String member) {
    List<String> texts = new ArrayList<>();
    json.path(member).forEach(value -> texts.add(value.asText()));
    if (texts.isEmpty()) {
      throw new TrainingFailure(name() + ": " + member + " must be a list of texts.");
    }
    return texts;
  }

  private String name() {
    return String.valueOf(file.getFileName());
  }
}
