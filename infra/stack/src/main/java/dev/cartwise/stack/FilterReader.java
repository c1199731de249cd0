package dev.cartwise.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cartwise.stack.model.KeyPattern;
import dev.cartwise.stack.model.StreamFilter;
import dev.cartwise.stack.template.Fields;
import dev.cartwise.stack.template.Resolver;
import dev.cartwise.stack.template.Value;
import java.util.ArrayList;
import java.util.List;

/** Reads which records of a stream a function wants: new rows, or those of certain keys. */
final class FilterReader {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SUFFIX = "suffix";
  private static final String EVENT = "eventName";

  private FilterReader() {}

  /** What a mapping's filters let through; everything where it has none. */
  static StreamFilter read(Fields criteria, Resolver resolver) {
    List<Value> filters =
        criteria.only("Filters").find("Filters").map(Value::items).orElse(List.of());
    List<KeyPattern> keys = new ArrayList<>();
    for (Value filter : filters) {
      Value pattern = filter.fields().only("Pattern").get("Pattern");
      JsonNode node = json(pattern, resolver.text(pattern));
      if (filters.size() == 1 && node.has(EVENT)) {
        return insertsOnly(pattern, node);
      }
      keys.addAll(keys(pattern, node));
    }
    return new StreamFilter(false, keys);
  }

  private static StreamFilter insertsOnly(Value pattern, JsonNode node) {
    JsonNode events = node.path(EVENT);
    if (node.size() != 1 || events.size() != 1 || !events.path(0).asText().equals("INSERT")) {
      throw pattern.place().error("a filter by event is {\"eventName\": [\"INSERT\"]} here");
    }
    return new StreamFilter(true, List.of());
  }

  private static List<KeyPattern> keys(Value pattern, JsonNode node) {
    JsonNode named = only(pattern, only(pattern, node, "dynamodb"), "Keys");
    String attribute = named.has("pk") ? "pk" : "sk";
    JsonNode list = only(pattern, only(pattern, named, attribute), "S");
    if (!list.isArray() || list.isEmpty()) {
      throw pattern.place().error("a filter gives a list of keys");
    }
    List<KeyPattern> keys = new ArrayList<>();
    for (JsonNode key : list) {
      keys.add(key(pattern, attribute, key));
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
