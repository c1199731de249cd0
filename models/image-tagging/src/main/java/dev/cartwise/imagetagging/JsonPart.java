package dev.cartwise.imagetagging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A part of a JSON file whose members must be what they should, else the file is corrupt.
 *
 * @param path what the part is called in errors, such as {@code tagger.json: input.mean}
 * @param node the part
 */
record JsonPart(String path, JsonNode node) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  static JsonPart read(Path file) throws ArtifactException {
    String name = String.valueOf(file.getFileName());
    if (!Files.isRegularFile(file)) {
      throw new ArtifactException(Problem.MISSING, name + " is missing");
    }
    try {
      return new JsonPart(name + ":", MAPPER.readTree(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new ArtifactException(Problem.CORRUPT, name + " is not JSON: " + e.getMessage(), e);
    }
  }

  boolean has(String member) {
    return node.hasNonNull(member);
  }

  JsonPart member(String name) {
    return new JsonPart(path + (path.endsWith(":") ? " " : ".") + name, node.path(name));
  }

  JsonPart object(String name) throws ArtifactException {
    JsonPart part = member(name);
    if (!part.node.isObject()) {
      throw part.corrupt("must be an object");
    }
    return part;
  }

  List<JsonPart> elements() throws ArtifactException {
    if (!node.isArray() || node.isEmpty()) {
      throw corrupt("must be a list with something in it");
    }
    List<JsonPart> parts = new ArrayList<>();
    for (JsonNode element : node) {
      parts.add(new JsonPart(path + "[" + parts.size() + "]", element));
    }
    return parts;
  }

  String text(String name) throws ArtifactException {
    return member(name).text();
  }

  String text() throws ArtifactException {
    if (!node.isTextual() || node.textValue().isBlank()) {
      throw corrupt("must be text");
    }
    return node.textValue();
  }

  int integer(String name, int least, int most) throws ArtifactException {
    JsonPart part = member(name);
    if (!part.node.canConvertToInt() || !part.node.isIntegralNumber()) {
      throw part.corrupt("must be an integer");
    }
    int value = part.node.intValue();
    if (value < least || value > most) {
      throw part.corrupt("must be from " + least + " to " + most + ", not " + value);
    }
    return value;
  }

  float positive(String name) throws ArtifactException {
    JsonPart part = member(name);
    float value = part.number();
    if (value <= 0) {
      throw part.corrupt("must be above 0, not " + value);
    }
    return value;
  }

  float number() throws ArtifactException {
    if (!node.isNumber() || !Float.isFinite(node.floatValue())) {
      throw corrupt("must be a number");
    }
    return node.floatValue();
  }

  <E extends Enum<E>> E oneOf(String name, Class<E> type) throws ArtifactException {
    JsonPart part = member(name);
    String value = part.text();
    for (E each : type.getEnumConstants()) {
      if (each.name().equals(value.toUpperCase(Locale.ROOT))) {
        return each;
      }
    }
    throw part.corrupt(
        "must be one of " + Arrays.toString(type.getEnumConstants()) + ", not " + value);
  }

  ArtifactException corrupt(String sentence) {
    return new ArtifactException(Problem.CORRUPT, path + " " + sentence);
  }
}
