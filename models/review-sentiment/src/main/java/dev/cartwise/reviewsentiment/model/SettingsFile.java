package dev.cartwise.reviewsentiment.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import dev.cartwise.reviewsentiment.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The file {@value #NAME} of an artifact: which evidence counts how much in which language. */
public final class SettingsFile {
  /** The name of the file. */
  public static final String NAME = "sentiment.json";

  private static final int SCHEMA_VERSION = 2;
  private static final String LAYERS = "backboneLayers";
  private static final String PLEASED = "pleasedShare";

  private SettingsFile() {}

  /**
   * Reads the settings of every language in the file.
   *
   * @throws ArtifactException {@code CORRUPT}, naming the field that is wrong
   */
  public static Map<Language, LanguageSettings> read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    JsonNode root;
    try {
      root = new ObjectMapper().readTree(bytes);
    } catch (IOException e) {
      throw new ArtifactException(Problem.CORRUPT, NAME + " is no JSON", e);
    }
    if (root.path("schemaVersion").asInt() != SCHEMA_VERSION) {
      throw corrupt("schemaVersion", root.path("schemaVersion"));
    }
    Map<Language, LanguageSettings> settings = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      JsonNode node = root.path("languages").path(language.code());
      if (node.isObject()) {
        settings.put(
            language,
            new LanguageSettings(
                layers(node.path(LAYERS), language),
                blend(node.path("text"), "text"),
                blend(node.path("clause"), "clause"),
                undecided(node.path("undecided")),
                pleased(node.path(PLEASED))));
      }
    }
    if (settings.isEmpty()) {
      throw corrupt("languages", root.path("languages"));
    }
    return settings;
  }

  private static int layers(JsonNode node, Language language) throws ArtifactException {
    if (!node.isInt()
        || node.intValue() < 1
        || node.intValue() > BackboneShape.of(language).layers()) {
      throw corrupt(LAYERS, node);
    }
    return node.intValue();
  }

  private static Blend blend(JsonNode node, String field) throws ArtifactException {
    Map<EvidenceKind, Double> weights = new EnumMap<>(EvidenceKind.class);
    for (EvidenceKind kind : EvidenceKind.values()) {
      JsonNode weight = node.path(kind.jsonName());
      if (!weight.isMissingNode()) {
        weights.put(kind, number(weight, field + "." + kind.jsonName()));
      }
    }
    if (weights.isEmpty()) {
      throw corrupt(field, node);
    }
    return new Blend(number(node.path("bias"), field + ".bias"), weights);
  }

  private static Undecided undecided(JsonNode node) throws ArtifactException {
    List<Double> weights = new ArrayList<>();
    for (JsonNode weight : node) {
      weights.add(number(weight, "undecided"));
    }
    if (weights.size() != Undecided.FEATURES) {
      throw corrupt("undecided", node);
    }
    return new Undecided(weights);
  }

  private static Optional<PleasedShare> pleased(JsonNode node) throws ArtifactException {
    return node.isMissingNode()
        ? Optional.empty()
        : Optional.of(new PleasedShare(share(node, "calibrated"), share(node, "served")));
  }

  private static double share(JsonNode node, String member) throws ArtifactException {
    double value = number(node.path(member), PLEASED + "." + member);
    if (!PleasedShare.isShare(value)) {
      throw corrupt(PLEASED + "." + member, node.path(member));
    }
    return value;
  }

  private static double number(JsonNode node, String field) throws ArtifactException {
    if (!node.isNumber() || !Double.isFinite(node.asDouble())) {
      throw corrupt(field, node);
    }
    return node.asDouble();
  }

  private static ArtifactException corrupt(String field, JsonNode node) {
    return new ArtifactException(
        Problem.CORRUPT,
        NAME + ": " + field + " cannot be " + (node.isMissingNode() ? "missing" : node));
  }

  /** Writes the file that {@link #read} reads. */
  public static void write(Path file, Map<Language, LanguageSettings> settings) throws IOException {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("schemaVersion", SCHEMA_VERSION);
    ObjectNode languages = root.putObject("languages");
    settings.forEach(
        (language, each) -> {
          ObjectNode node = languages.putObject(language.code());
          node.put(LAYERS, each.backboneLayers());
          write(node.putObject("text"), each.text());
          write(node.putObject("clause"), each.clause());
          each.undecided().weights().forEach(node.withArray("/undecided")::add);
          each.pleased()
              .ifPresent(
                  share ->
                      node.putObject(PLEASED)
                          .put("calibrated", share.calibrated())
                          .put("served", share.served()));
        });
    Files.writeString(file, root.toPrettyString() + "\n");
  }

  private static void write(ObjectNode node, Blend blend) {
    node.put("bias", blend.bias());
    blend.weights().forEach((kind, weight) -> node.put(kind.jsonName(), weight));
  }
}
