package dev.cartwise.featurestore.row;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwise.featurestore.MalformedRowException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The images of rows that a stream carries: DynamoDB's JSON, turned into attributes. */
final class RowImages {

  private RowImages() {}

  /**
   * Reads an image.
   *
   * @throws MalformedRowException naming the attribute that is not of the form
   */
  static Map<String, AttributeValue> read(JsonNode image) {
    if (!image.isObject()) {
      throw new MalformedRowException("NewImage", "is not an object");
    }
    Map<String, AttributeValue> attributes = new HashMap<>();
    image
        .properties()
        .forEach(
            member -> attributes.put(member.getKey(), value(member.getKey(), member.getValue())));
    return attributes;
  }

  private static AttributeValue value(String name, JsonNode typed) {
    if (!typed.isObject() || typed.size() != 1) {
      throw new MalformedRowException(name, "is not one typed value");
    }
    Map.Entry<String, JsonNode> only = typed.properties().iterator().next();
    JsonNode content = only.getValue();
    return switch (only.getKey()) {
      case "S" -> AttributeValue.fromS(text(name, content));
      case "N" -> AttributeValue.fromN(text(name, content));
      case "B" -> AttributeValue.fromB(bytes(name, content));
      case "BOOL" -> AttributeValue.fromBool(content.booleanValue());
      case "NULL" -> AttributeValue.fromNul(true);
      case "SS" -> AttributeValue.fromSs(texts(name, content));
      case "NS" -> AttributeValue.fromNs(texts(name, content));
      case "L" -> AttributeValue.fromL(list(name, content));
      case "M" -> AttributeValue.fromM(read(content));
      default -> throw new MalformedRowException(name, "is of unknown type " + only.getKey());
    };
  }

  private static List<AttributeValue> list(String name, JsonNode content) {
    List<AttributeValue> values = new ArrayList<>();
    content.forEach(element -> values.add(value(name, element)));
    return values;
  }

  private static List<String> texts(String name, JsonNode content) {
    List<String> texts = new ArrayList<>();
    content.forEach(element -> texts.add(text(name, element)));
    return texts;
  }

  private static String text(String name, JsonNode content) {
    if (!content.isTextual()) {
      throw new MalformedRowException(name, "is not a text");
    }
    return content.textValue();
  }

  private static SdkBytes bytes(String name, JsonNode content) {
    try {
      byte[] bytes = content.binaryValue();
      if (bytes == null) {
        throw new MalformedRowException(name, "is not base64");
      }
      return SdkBytes.fromByteArray(bytes);
    } catch (IOException e) {
      throw new MalformedRowException(name, "is not base64", e);
    }
  }
}
