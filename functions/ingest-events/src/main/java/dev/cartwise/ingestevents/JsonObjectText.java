package dev.cartwise.ingestevents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.cartwise.awsprotocol.ClientIds;
import dev.cartwise.awsprotocol.JsonMembers;
import java.util.Optional;

/**
 * The {@code properties} member of the SDKs: a text that holds a JSON object.
 *
 * @param text as it was sent
 * @param object what it holds
 */
record JsonObjectText(String text, JsonNode object) {

  private static final ObjectReader READER =
      new ObjectMapper()
          .readerFor(JsonNode.class)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** The member, checked to be a text of at most {@code max} characters with a JSON object. */
  static Optional<JsonObjectText> optional(JsonMembers members, String name, int max) {
    Optional<String> text = members.optionalText(name, 1, max);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      JsonNode object = READER.readTree(text.get());
      if (object.isObject()) {
        return Optional.of(new JsonObjectText(text.get(), object));
      }
    } catch (JsonProcessingException notJson) {
      throw noObject(members, name);
    }
    throw noObject(members, name);
  }

  /**
   * A member of the object that is a text of 1 to {@code max} characters; others are the shop's.
   */
  Optional<String> text(String name, int max) {
    return Optional.ofNullable(object.get(name))
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .filter(value -> !value.isEmpty() && value.length() <= max);
  }

  /**
   * A member of the object that names something, in 1 to {@code max} characters: a text or a whole
   * number. Clients that know no such member of an event put it here, AWS Amplify among them.
   */
  Optional<String> id(String name, int max) {
    JsonNode value = object.path(name);
    return Optional.of(value.isIntegralNumber() ? value.asText() : value.asText("").strip())
        .filter(id -> value.isTextual() || value.isIntegralNumber())
        .filter(id -> !ClientIds.isUnset(id) && !ClientIds.hasHalfCharacter(id))
        .filter(id -> id.codePointCount(0, id.length()) <= max);
  }

  /** A member of the object that is a finite number, also as a text. */
  Optional<Double> number(String name) {
    JsonNode value = object.path(name);
    if (value.isNumber()) {
      return Optional.of(value.doubleValue()).filter(Double::isFinite);
    }
    return Optional.of(value)
        .filter(JsonNode::isTextual)
        .map(text -> text.asDouble(Double.NaN))
        .filter(Double::isFinite);
  }

  private static RuntimeException noObject(JsonMembers members, String name) {
    return members.invalid(name, "must be a text that holds a JSON object");
  }
}
