package dev.cartwise.history.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which members of an object are kept when it is read. All others are checked and passed over,
 * which costs far less than to keep them.
 */
final class JsonSelection {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Map<String, JsonSelection> members = new HashMap<>();
  private boolean isWhole;
  private boolean isList;

  private JsonSelection() {}

  /**
   * What columns need.
   *
   * @param columns paths from the outermost object on
   * @param each the path of the list whose elements are rows, or empty
   */
  static JsonSelection of(List<String> columns, String each) {
    JsonSelection root = new JsonSelection();
    columns.forEach(column -> root.at(column).isWhole = true);
    if (!each.isEmpty()) {
      root.at(each).isList = true;
    }
    return root;
  }

  private JsonSelection at(String path) {
    JsonSelection place = this;
    for (String name : JsonPath.of(path).names()) {
      place = place.members.computeIfAbsent(name, unknown -> new JsonSelection());
    }
    return place;
  }

  /** Reads the object at which the parser stands. */
  ObjectNode object(JsonParser parser) throws IOException {
    ObjectNode object = NODES.objectNode();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      JsonSelection member = members.get(name);
      JsonToken value = parser.nextToken();
      if (member == null) {
        parser.skipChildren();
      } else {
        object.set(name, member.value(parser, value));
      }
    }
    return object;
  }

  private JsonNode value(JsonParser parser, JsonToken first) throws IOException {
    if (!isWhole && first == JsonToken.START_OBJECT) {
      return object(parser);
    }
    if (!isWhole && first == JsonToken.START_ARRAY) {
      return isList ? elements(parser) : parameters(parser);
    }
    return whole(parser, first);
  }

  private static JsonNode whole(JsonParser parser, JsonToken first) throws IOException {
    return switch (first) {
      case VALUE_STRING -> TextNode.valueOf(parser.getText());
      case VALUE_NUMBER_INT ->
          parser.getNumberType() == NumberType.INT
              ? IntNode.valueOf(parser.getIntValue())
              : parser.readValueAsTree();
      case VALUE_NUMBER_FLOAT -> DoubleNode.valueOf(parser.getDoubleValue());
      default -> parser.readValueAsTree();
    };
  }

  private ArrayNode elements(JsonParser parser) throws IOException {
    ArrayNode list = NODES.arrayNode();
    for (JsonToken next = parser.nextToken();
        next != JsonToken.END_ARRAY;
        next = parser.nextToken()) {
      list.add(next == JsonToken.START_OBJECT ? object(parser) : whole(parser, next));
    }
    return list;
  }

  /** The elements of a list of parameters that have a key that is asked for. */
  private ArrayNode parameters(JsonParser parser) throws IOException {
    ArrayNode list = NODES.arrayNode();
    for (JsonToken next = parser.nextToken();
        next != JsonToken.END_ARRAY;
        next = parser.nextToken()) {
      ObjectNode parameter = next == JsonToken.START_OBJECT ? parameter(parser) : null;
      if (parameter != null) {
        list.add(parameter);
      } else {
        parser.skipChildren();
      }
    }
    return list;
  }

  private @Nullable ObjectNode parameter(JsonParser parser) throws IOException {
    ObjectNode parameter = NODES.objectNode();
    boolean isWanted = true;
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      JsonToken value = parser.nextToken();
      if (isWanted && (name.equals("key") || name.equals("value"))) {
        parameter.set(name, whole(parser, value));
        isWanted = !name.equals("key") || members.containsKey(parameter.path(name).asText(""));
      } else {
        parser.skipChildren();
      }
    }
    return isWanted && parameter.has("key") ? parameter : null;
  }
}
