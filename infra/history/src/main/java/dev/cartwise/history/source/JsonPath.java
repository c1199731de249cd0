package dev.cartwise.history.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way to a value of an object: names of members with dots between. In a list of parameters, as
 * BigQuery exports them, a name stands for the element with this {@code key}, and leads to what its
 * {@code value} holds.
 *
 * @param names from the outermost member on
 */
record JsonPath(List<String> names) {

  static JsonPath of(String path) {
    return new JsonPath(List.of(path.split("\\.", -1)));
  }

  /** What is found below a node, missing if nothing is. */
  JsonNode in(JsonNode node) {
    JsonNode found = node;
    for (String name : names) {
      found = found.isArray() ? parameter(found, name) : found.path(name);
    }
    return found;
  }

  private static JsonNode parameter(JsonNode list, String key) {
    for (JsonNode each : list) {
      if (each.path("key").asText("").equals(key)) {
        JsonNode value = each.path("value");
        for (JsonNode typed : value) {
          if (!typed.isNull()) {
            return typed;
          }
        }
        return value;
      }
    }
    return MissingNode.getInstance();
  }

  /** A value as text without surrounding blanks; lists of values with {@code |} between. */
  static @Nullable String text(JsonNode node) {
    if (node.isValueNode() && !node.isNull()) {
      return node.asText().strip();
    }
    if (!node.isArray() || node.isEmpty()) {
      return null;
    }
    StringBuilder texts = new StringBuilder();
    for (JsonNode each : node) {
      if (!each.isValueNode() || each.isNull()) {
        return null;
      }
      texts.append(texts.isEmpty() ? "" : "|").append(each.asText().strip());
    }
    return texts.toString();
  }
}
