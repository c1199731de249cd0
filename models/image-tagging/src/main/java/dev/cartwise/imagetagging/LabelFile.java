package dev.cartwise.imagetagging;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwise.artifactstore.ArtifactException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The labels of an artifact: an object with a list for each head.
 *
 * <p>A label is its name, or an object with {@code name} and, where known, {@code zh} and {@code
 * parents}.
 */
final class LabelFile {

  private LabelFile() {}

  static Map<String, Head> read(Path file) throws ArtifactException {
    JsonPart json = JsonPart.read(file);
    if (!json.node().isObject() || json.node().isEmpty()) {
      throw json.corrupt("there must be an object with a list of labels for each head");
    }
    Map<String, Head> heads = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : json.node().properties()) {
      heads.put(entry.getKey(), head(entry.getKey(), json.member(entry.getKey())));
    }
    return heads;
  }

  private static Head head(String name, JsonPart json) throws ArtifactException {
    List<Label> labels = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (JsonPart part : json.elements()) {
      Label label = label(part);
      if (!names.add(label.name())) {
        throw part.corrupt("must not be there twice: " + label.name());
      }
      labels.add(label);
    }
    return new Head(name, labels);
  }

  private static Label label(JsonPart json) throws ArtifactException {
    if (json.node().isTextual()) {
      return new Label(json.text(), json.text(), List.of());
    }
    String name = json.text("name");
    List<String> parents = new ArrayList<>();
    if (json.has("parents") && !json.member("parents").node().isEmpty()) {
      for (JsonPart parent : json.member("parents").elements()) {
        parents.add(parent.text());
      }
    }
    return new Label(name, json.has("zh") ? json.text("zh") : name, parents);
  }
}
