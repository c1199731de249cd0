package dev.cartwise.artifactstore.manifest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.artifactstore.ArtifactException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A JSON object whose members must be there and of the right type, else the document is corrupt.
 *
 * @param document what the object is called in errors
 * @param node the object
 */
public record StrictJson(String document, JsonNode node) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  public static StrictJson parse(String document, byte[] bytes) throws ArtifactException {
    try {
      JsonNode node = MAPPER.readTree(bytes);
      if (!node.isObject()) {
        throw corrupt(document + " is not a JSON object");
      }
      return new StrictJson(document, node);
    } catch (ArtifactException e) {
      throw e;
    } catch (IOException e) {
      throw new ArtifactException(
          ArtifactException.Problem.CORRUPT, document + " is not JSON: " + e.getMessage(), e);
    }
  }

  public static byte[] write(JsonNode node) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a JSON tree can always be written", e);
    }
  }

  public int schemaVersion(int newestKnown) throws ArtifactException {
    long version = integer("schemaVersion");
    if (version < 1 || version > newestKnown) {
      throw corrupt(document + " has the unknown schemaVersion " + version);
    }
    return (int) version;
  }

  public String text(String member) throws ArtifactException {
    JsonNode value = node.path(member);
    if (!value.isTextual()) {
      throw corrupt(document + ": " + member + " must be text");
    }
    return value.textValue();
  }

  public long integer(String member) throws ArtifactException {
    JsonNode value = node.path(member);
    if (!isInteger(value)) {
      throw corrupt(document + ": " + member + " must be an integer");
    }
    return value.longValue();
  }

  public Optional<String> optionalText(String member) throws ArtifactException {
    JsonNode value = node.path(member);
    return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(text(member));
  }

  public boolean bool(String member) throws ArtifactException {
    JsonNode value = node.path(member);
    if (!value.isBoolean()) {
      throw corrupt(document + ": " + member + " must be true or false");
    }
    return value.booleanValue();
  }

  public double number(String member) throws ArtifactException {
    JsonNode value = node.path(member);
    if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
      throw corrupt(document + ": " + member + " must be a number");
    }
    return value.doubleValue();
  }

  public StrictJson object(String member) throws ArtifactException {
    JsonNode value = node.path(member);
    if (!value.isObject()) {
      throw corrupt(document + ": " + member + " must be an object");
    }
    return new StrictJson(document + "." + member, value);
  }

  /** The objects of a list that older documents may lack; none then. */
  public List<StrictJson> optionalObjects(String member) throws ArtifactException {
    return node.has(member) ? objects(member) : List.of();
  }

  List<StrictJson> objects(String member) throws ArtifactException {
    if (!node.path(member).isArray()) {
      throw corrupt(document + ": " + member + " must be a list");
    }
    List<StrictJson> objects = new ArrayList<>();
    for (JsonNode value : node.path(member)) {
      objects.add(new StrictJson(document + "." + member, value));
    }
    return objects;
  }

  public List<String> texts(String member) throws ArtifactException {
    return list(member, JsonNode::isTextual, "texts").stream().map(JsonNode::textValue).toList();
  }

  List<Long> integers(String member) throws ArtifactException {
    return list(member, StrictJson::isInteger, "integers").stream()
        .map(JsonNode::longValue)
        .toList();
  }

  /** The names of all members, in their order. */
  List<String> members() {
    return node.properties().stream().map(Map.Entry::getKey).toList();
  }

  private List<JsonNode> list(String member, Predicate<JsonNode> fits, String what)
      throws ArtifactException {
    List<JsonNode> values = new ArrayList<>();
    node.path(member).forEach(values::add);
    if (!node.path(member).isArray() || !values.stream().allMatch(fits)) {
      throw corrupt(document + ": " + member + " must be a list of " + what);
    }
    return values;
  }

  private static boolean isInteger(JsonNode value) {
    return value.isIntegralNumber() && value.canConvertToLong();
  }

  private static ArtifactException corrupt(String sentence) {
    return new ArtifactException(ArtifactException.Problem.CORRUPT, sentence);
  }
}
