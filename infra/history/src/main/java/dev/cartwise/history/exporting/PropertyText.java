package dev.cartwise.history.exporting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A property's value as the text of a cell. */
final class PropertyText {
  private static final String BAR = "|";

  private PropertyText() {}

  /** Nothing for what is missing, several texts with bars between, JSON for what is no text. */
  static String of(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (value.isArray() && isListable(value)) {
      return StreamSupport.stream(value.spliterator(), false)
          .map(JsonNode::textValue)
          .collect(Collectors.joining(BAR));
    }
    return value.isTextual() ? value.textValue() : value.toString();
  }

  private static boolean isListable(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .allMatch(each -> each.isTextual() && !each.textValue().contains(BAR));
  }
}
