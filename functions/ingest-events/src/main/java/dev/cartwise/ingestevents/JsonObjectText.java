package dev.cartwise.ingestevents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.cartwise.awsprotocol.JsonMembers;
import java.util.Optional;

/** The {@code properties} member of the SDKs: a text that holds a JSON object. */
final class JsonObjectText {

  private static final ObjectReader READER =
      new ObjectMapper()
          .readerFor(JsonNode.class)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private JsonObjectText() {}

  /** The text as sent, checked to be a JSON object of at most {@code max} characters. */
  static Optional<String> optional(JsonMembers members, String name, int max) {
    Optional<String> text = members.optionalText(name, 1, max);
    if (text.isPresent() && !isObject(text.get())) {
      throw members.invalid(name, "must be a text that holds a JSON object");
    }
    return text;
  }

  private static boolean isObject(String text) {
    try {
      return READER.readTree(text).isObject();
    } catch (JsonProcessingException notJson) {
      return false;
    }
  }
}
