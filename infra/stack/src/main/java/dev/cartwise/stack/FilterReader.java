package dev.cartwise.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cartwise.stack.template.Fields;
import dev.cartwise.stack.template.Resolver;
import dev.cartwise.stack.template.Value;
import java.util.ArrayList;
import java.util.List;

/** Reads which records of a stream a function wants: those of certain sort keys. */
final class FilterReader {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> PATH = List.of("dynamodb", "Keys", "sk", "S");

  private FilterReader() {}

  /** The sort keys that a mapping's filters let through; none where it has no filter. */
  static List<String> sortKeys(Fields criteria, Resolver resolver) {
    List<String> keys = new ArrayList<>();
    for (Value filter :
        criteria.only("Filters").find("Filters").map(Value::items).orElse(List.of())) {
      Value pattern = filter.fields().only("Pattern").get("Pattern");
      JsonNode node = json(pattern, resolver.text(pattern));
      for (String name : PATH) {
        if (node.size() != 1 || !node.has(name)) {
          throw pattern.place().error("a filter names values of dynamodb.Keys.sk.S only");
        }
        node = node.get(name);
      }
      if (!node.isArray() || node.isEmpty()) {
        throw pattern.place().error("a filter gives a list of sort keys");
      }
      for (JsonNode key : node) {
        if (!key.isTextual()) {
          throw pattern.place().error("sort keys are texts");
        }
        keys.add(key.textValue());
      }
    }
    return keys;
  }

  private static JsonNode json(Value pattern, String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw pattern.place().error("the filter is no JSON: " + e.getOriginalMessage());
    }
  }
}
