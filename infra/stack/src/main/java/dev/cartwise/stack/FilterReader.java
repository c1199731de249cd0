package dev.cartwise.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cartwise.stack.model.KeyPattern;
import dev.cartwise.stack.template.Fields;
import dev.cartwise.stack.template.Resolver;
import dev.cartwise.stack.template.Value;
import java.util.ArrayList;
import java.util.List;

/** Reads which records of a stream a function wants: those of certain keys. */
final class FilterReader {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SUFFIX = "suffix";

  private FilterReader() {}

  /** The keys that a mapping's filters let through; none where it has no filter. */
  static List<KeyPattern> keys(Fields criteria, Resolver resolver) {
    List<KeyPattern> keys = new ArrayList<>();
    for (Value filter :
        criteria.only("Filters").find("Filters").map(Value::items).orElse(List.of())) {
      Value pattern = filter.fields().only("Pattern").get("Pattern");
      JsonNode named =
          only(pattern, only(pattern, json(pattern, resolver.text(pattern)), "dynamodb"), "Keys");
      String attribute = named.has("pk") ? "pk" : "sk";
      JsonNode list = only(pattern, only(pattern, named, attribute), "S");
      if (!list.isArray() || list.isEmpty()) {
        throw pattern.place().error("a filter gives a list of keys");
      }
      for (JsonNode key : list) {
        keys.add(key(pattern, attribute, key));
      }
    }
    return keys;
  }

  private static JsonNode only(Value pattern, JsonNode node, String name) {
    if (node.size() != 1 || !node.has(name)) {
      throw pattern
          .place()
          .error("a filter names values of dynamodb.Keys.pk.S or dynamodb.Keys.sk.S only");
    }
    return node.get(name);
  }

  private static KeyPattern key(Value pattern, String attribute, JsonNode key) {
    JsonNode suffix = key.path(SUFFIX);
    if (key.isTextual()) {
      return new KeyPattern(attribute, key.textValue(), false);
    }
    if (key.size() == 1 && suffix.isTextual()) {
      return new KeyPattern(attribute, suffix.textValue(), true);
    }
    throw pattern.place().error("keys are texts, or {\"suffix\": \"a text\"}");
  }

  private static JsonNode json(Value pattern, String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw pattern.place().error("the filter is no JSON: " + e.getOriginalMessage());
    }
  }
}
