package dev.cartwise.history.mapping;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
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
  private static final JsonStringEncoder JSON = JsonStringEncoder.getInstance();

  private final List<Property> properties = new ArrayList<>();

  /**
   * @param head what a property begins with in JSON, as in {@code "quantity":"}
   */
  private record Property(String head, Source source) {}

  EventProperties(Map<String, List<String>> named, Columns columns) {
    named.forEach(
        (name, candidates) -> {
          Source source = columns.source(candidates);
          if (!source.isNothing()) {
            StringBuilder head = new StringBuilder("\"");
            JSON.quoteAsString(name, head);
            properties.add(new Property(head.append("\":\"").toString(), source));
          }
        });
  }

  /** A JSON object as text, or null if there is nothing to tell. */
  @Nullable String text(Row row) throws RejectedException {
    StringBuilder object = new StringBuilder();
    for (Property property : properties) {
      String value = property.source.value(row);
      if (value != null) {
        object.append(object.isEmpty() ? '{' : ',').append(property.head);
        JSON.quoteAsString(value, object);
        object.append('"');
      }
    }
    if (object.isEmpty()) {
      return null;
    }
    String text = object.append('}').toString();
    if (text.length() > MAX_CHARS) {
      throw new RejectedException(
          properties.get(0).source.name(),
          "makes properties of more than " + MAX_CHARS + " characters");
    }
    return text;
  }
}
