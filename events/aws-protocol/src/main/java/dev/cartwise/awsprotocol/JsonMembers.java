package dev.cartwise.awsprotocol;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The members of one JSON object of a request, read with the limits of the service model; whatever
 * breaks a limit is refused with an error that names the member by its full path.
 *
 * <p>Members that a model does not know are ignored, as AWS does; an explicit {@code null} counts
 * as absent.
 */
public final class JsonMembers {

  /** No operation has as many; a tree of empty lists takes fifty times the bytes of its text. */
  private static final long MAX_TOKENS = 20_000;

  /** The year 1973 in milliseconds and 5138 in seconds: nobody means that one. */
  private static final double LEAST_MILLIS = 1e11;

  private static final double LEAST_MICROS = 1e14;

  private static final ObjectReader READER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxTokenCount(MAX_TOKENS).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .build()
          .readerFor(JsonNode.class);

  private final JsonNode object;
  private final String path;
  private final String errorType;

  private JsonMembers(JsonNode object, String path, String errorType) {
    this.object = object;
    this.path = path;
    this.errorType = errorType;
  }

  /**
   * Parses a request body.
   *
   * @param errorType the 400 error that this service gives for invalid input
   * @throws AwsException if the body is not one JSON object, or has more values and names than any
   *     operation takes
   */
  public static JsonMembers parse(byte[] body, String errorType) {
    JsonNode node;
    try {
      node = READER.readTree(body);
    } catch (JsonProcessingException e) {
      throw new AwsException(
          errorType, 400, "body: not well-formed JSON (" + e.getOriginalMessage() + ")", e);
    } catch (IOException e) {
      throw new AwsException(errorType, 400, "body: not readable as UTF-8 JSON", e);
    }
    if (!node.isObject()) {
      throw new AwsException(errorType, 400, "body: must be a JSON object");
    }
    return new JsonMembers(node, "", errorType);
  }

  /** An error about one member of this object. */
  public AwsException invalid(String name, String why) {
    return new AwsException(errorType, 400, path + name + ": " + why);
  }

  /** A text of {@code min} to {@code max} characters that must be there. */
  public String requiredText(String name, int min, int max) {
    return optionalText(name, min, max).orElseThrow(() -> invalid(name, "is required"));
  }

  /** A text of {@code min} to {@code max} characters, if it is there. */
  public Optional<String> optionalText(String name, int min, int max) {
    JsonNode value = member(name);
    return value == null ? Optional.empty() : Optional.of(text(name, value, min, max));
  }

  /**
   * What a client calls a shopper, a session or an item, of 1 to {@code max} characters that must
   * be there.
   *
   * @see #optionalId
   */
  public String requiredId(String name, int max) {
    return optionalId(name, max)
        .orElseThrow(
            () ->
                invalid(
                    name,
                    member(name) == null
                        ? "is required"
                        : "is required: " + member(name) + " is none"));
  }

  /**
   * What a client calls a shopper, a session or an item, of 1 to {@code max} characters, if it is
   * there. A whole number is its digits. What scripts make of a variable that was never set is not
   * an id of anybody: {@code "null"}, {@code "undefined"} and blanks count as absent.
   */
  public Optional<String> optionalId(String name, int max) {
    JsonNode value = member(name);
    return value == null ? Optional.empty() : id(name, value, max);
  }

  /**
   * A list of {@code min} to {@code max} ids, each of 1 to {@code maxLength} characters; empty if
   * it is not there. Entries that are no id of anybody are left out.
   *
   * @see #optionalId
   */
  public List<String> optionalIds(String name, int min, int max, int maxLength) {
    JsonNode value = member(name);
    if (value == null) {
      return List.of();
    }
    List<String> ids = new ArrayList<>();
    int place = 0;
    for (JsonNode element : elements(name, value, min, max)) {
      id(name + "[" + place++ + "]", element, maxLength).ifPresent(ids::add);
    }
    return ids;
  }

  private Optional<String> id(String name, JsonNode value, int max) {
    if (value.isNull() || (value.isTextual() && ClientIds.isUnset(value.textValue()))) {
      return Optional.empty();
    }
    String id = text(name, value.isIntegralNumber() ? new TextNode(value.asText()) : value, 1, max);
    if (ClientIds.hasHalfCharacter(id)) {
      throw invalid(name, "holds half of a character (a lone surrogate)");
    }
    return Optional.of(id);
  }

  /** A finite number, if it is there. */
  public OptionalDouble optionalNumber(String name) {
    JsonNode value = member(name);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(number(name, value));
  }

  /** A whole number of {@code min} to {@code max}, if it is there. */
  public OptionalInt optionalInteger(String name, int min, int max) {
    JsonNode value = member(name);
    if (value == null) {
      return OptionalInt.empty();
    }
    double number = number(name, value);
    if (number != Math.rint(number) || number < min || number > max) {
      throw invalid(name, "must be a whole number from " + min + " to " + max);
    }
    return OptionalInt.of((int) number);
  }

  /**
   * A point in time given as epoch seconds, whole or with a fraction, in UTC milliseconds. A number
   * that is milliseconds, as most clocks of scripts give it, is refused as such.
   */
  public long requiredTimestampMillis(String name) {
    JsonNode value = member(name);
    if (value == null) {
      throw invalid(name, "is required");
    }
    if (!value.isNumber()) {
      throw invalid(name, "must be a number of epoch seconds");
    }
    double seconds = number(name, value);
    if (seconds >= LEAST_MILLIS && seconds < LEAST_MICROS) {
      throw invalid(name, "is in milliseconds: send seconds since 1970");
    }
    return Math.round(seconds * 1000.0);
  }

  /** A point in time given as UTC milliseconds, as Cartwise's own operations take it. */
  public long requiredMillis(String name) {
    JsonNode value = member(name);
    if (value == null) {
      throw invalid(name, "is required");
    }
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw invalid(name, "must be a whole number of UTC milliseconds");
    }
    return value.longValue();
  }

  /** A nested object, if it is there. */
  public Optional<JsonMembers> optionalObject(String name) {
    JsonNode value = member(name);
    return value == null ? Optional.empty() : Optional.of(nested(name, value));
  }

  /** A list of {@code min} to {@code max} objects that must be there. */
  public List<JsonMembers> requiredObjects(String name, int min, int max) {
    JsonNode value = member(name);
    if (value == null) {
      throw invalid(name, "is required");
    }
    return objects(name, value, min, max);
  }

  /** A list of at most {@code max} objects; empty if it is not there. */
  public List<JsonMembers> optionalObjects(String name, int max) {
    JsonNode value = member(name);
    return value == null ? List.of() : objects(name, value, 0, max);
  }

  /**
   * A list of {@code min} to {@code max} texts, each of 1 to {@code maxLength} characters; empty if
   * it is not there.
   */
  public List<String> optionalTexts(String name, int min, int max, int maxLength) {
    JsonNode value = member(name);
    if (value == null) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode element : elements(name, value, min, max)) {
      texts.add(text(name + "[" + texts.size() + "]", element, 1, maxLength));
    }
    return texts;
  }

  /** A list of {@code min} to {@code max} texts of any length that must be there. */
  public List<String> requiredTexts(String name, int min, int max) {
    JsonNode value = member(name);
    if (value == null) {
      throw invalid(name, "is required");
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode element : elements(name, value, min, max)) {
      texts.add(text(name + "[" + texts.size() + "]", element, 0, Integer.MAX_VALUE));
    }
    return texts;
  }

  /** A map of at most {@code max} texts in the order sent; empty if it is not there. */
  public Map<String, String> optionalTextMap(String name, int max, int maxLength) {
    JsonNode value = member(name);
    if (value == null) {
      return Map.of();
    }
    JsonMembers members = nested(name, value);
    if (value.size() > max) {
      throw invalid(name, "may have at most " + max + " entries");
    }
    Map<String, String> texts = new LinkedHashMap<>();
    value
        .fieldNames()
        .forEachRemaining(key -> texts.put(key, members.requiredText(key, 0, maxLength)));
    return texts;
  }

  /** The names of all members that are present and not null. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    names.removeIf(name -> member(name) == null);
    return names;
  }

  private List<JsonMembers> objects(String name, JsonNode value, int min, int max) {
    List<JsonMembers> objects = new ArrayList<>();
    for (JsonNode element : elements(name, value, min, max)) {
      objects.add(nested(name + "[" + objects.size() + "]", element));
    }
    return objects;
  }

  private JsonNode elements(String name, JsonNode value, int min, int max) {
    if (!value.isArray()) {
      throw invalid(name, "must be a list");
    }
    if (value.size() < min || value.size() > max) {
      throw invalid(name, "must have " + min + " to " + max + " entries but has " + value.size());
    }
    return value;
  }

  private JsonMembers nested(String name, JsonNode value) {
    if (!value.isObject()) {
      throw invalid(name, "must be an object");
    }
    return new JsonMembers(value, path + name + ".", errorType);
  }

  private String text(String name, JsonNode value, int min, int max) {
    if (!value.isTextual()) {
      throw invalid(name, "must be a text");
    }
    String text = value.textValue();
    int length = text.codePointCount(0, text.length());
    if (length < min || length > max) {
      throw invalid(name, "must have " + min + " to " + max + " characters but has " + length);
    }
    return text;
  }

  private double number(String name, JsonNode value) {
    if (!value.isNumber()) {
      throw invalid(name, "must be a number");
    }
    double number = value.doubleValue();
    if (!Double.isFinite(number)) {
      throw invalid(name, "must be a finite number");
    }
    return number;
  }

  private @Nullable JsonNode member(String name) {
    JsonNode value = object.get(name);
    return value == null || value.isNull() ? null : value;
  }
}
