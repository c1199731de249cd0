package dev.cartwise.deploy.dryrun;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.stack.template.Fields;
import dev.cartwise.stack.template.Items;
import dev.cartwise.stack.template.Scalar;
import dev.cartwise.stack.template.Value;

/** The values of a template in JSON, intrinsic functions in their long form. */
final class TemplateJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private TemplateJson() {}

  static JsonNode of(Value value) {
    JsonNode plain = plain(value);
    if (!value.isIntrinsic()) {
      return plain;
    }
    String function = value.tag().substring(1);
    return switch (function) {
      case "Ref", "Condition" -> NODES.objectNode().set(function, plain);
      case "GetAtt" -> NODES.objectNode().set("Fn::GetAtt", attribute(plain));
      default -> NODES.objectNode().set("Fn::" + function, plain);
    };
  }

  private static JsonNode attribute(JsonNode path) {
    if (!path.isTextual()) {
      return path;
    }
    ArrayNode parts = NODES.arrayNode();
    for (String part : path.textValue().split("\\.", 2)) {
      parts.add(part);
    }
    return parts;
  }

  private static JsonNode plain(Value value) {
    if (value instanceof Fields fields) {
      ObjectNode object = NODES.objectNode();
      fields.values().forEach((key, each) -> object.set(key, of(each)));
      return object;
    }
    if (value instanceof Items items) {
      ArrayNode array = NODES.arrayNode();
      items.values().forEach(each -> array.add(of(each)));
      return array;
    }
    return scalar((Scalar) value);
  }

  private static JsonNode scalar(Scalar scalar) {
    return switch (scalar.tag()) {
      case "tag:yaml.org,2002:int" -> NODES.numberNode(Long.parseLong(scalar.value()));
      case "tag:yaml.org,2002:bool" -> NODES.booleanNode(Boolean.parseBoolean(scalar.value()));
      case "tag:yaml.org,2002:null" -> NODES.nullNode();
      default -> NODES.textNode(scalar.value());
    };
  }
}
