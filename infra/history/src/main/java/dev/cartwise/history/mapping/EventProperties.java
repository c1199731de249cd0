package dev.cartwise.history.mapping;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.history.source.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an event has besides its fields. It tells two lines of one order apart, and has no other
 * influence.
 */
final class EventProperties {

  private static final int MAX_CHARS = 1024;

  private final List<Property> properties = new ArrayList<>();

  private record Property(String name, Source source) {}

  EventProperties(Map<String, List<String>> named, Columns columns) {
    named.forEach(
        (name, candidates) -> {
          Source source = columns.source(candidates);
          if (!source.isNothing()) {
            properties.add(new Property(name, source));
          }
        });
  }

  /** A JSON object as text, or null if there is nothing to tell. */
  @Nullable String text(Row row) throws RejectedException {
    ObjectNode object = null;
    for (Property property : properties) {
      String value = property.source.value(row);
      if (value != null) {
        object = object == null ? JsonNodeFactory.instance.objectNode() : object;
        object.put(property.name, value);
      }
    }
    String text = object == null ? null : object.toString();
    if (text != null && text.length() > MAX_CHARS) {
      throw new RejectedException(
          properties.get(0).source.name(),
          "makes properties of more than " + MAX_CHARS + " characters");
    }
    return text;
  }
}
