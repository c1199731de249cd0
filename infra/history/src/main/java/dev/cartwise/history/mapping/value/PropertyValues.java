package dev.cartwise.history.mapping.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.cartwise.history.mapping.description.PropertyForm;
import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Columns' texts as properties. */
public final class PropertyValues {

  /** How much of a page's text is kept: far more than is ever read. */
  private static final int MAX_PAGE_CHARS = 5_000;

  private static final Pattern COMMA = Pattern.compile("(?<!\\\\),");
  private static final Pattern DEEPER = Pattern.compile("\\s*>\\s*");
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private PropertyValues() {}

  /** The property, or null if the text tells none. */
  public static @Nullable JsonNode of(String text, PropertyForm form) {
    return switch (form) {
      case TEXT -> NODES.textNode(text);
      case NUMBER -> number(text);
      case LIST -> list(text);
      case HTML -> page(text);
      case LEVEL_1 -> level(text, 1);
      case LEVEL_2 -> level(text, 2);
      case LEVEL_3 -> level(text, 3);
      case FIRST_LEVEL_1 -> level(COMMA.split(text, 2)[0], 1);
      case FIRST_LEVEL_2 -> level(COMMA.split(text, 2)[0], 2);
      case FIRST_LEVEL_3 -> level(COMMA.split(text, 2)[0], 3);
    };
  }

  private static JsonNode number(String text) {
    OptionalDouble amount = Amounts.of(text);
    return amount.isEmpty()
        ? NODES.textNode(text)
        : NODES.numberNode(BigDecimal.valueOf(amount.getAsDouble()));
  }

  private static JsonNode list(String text) {
    ArrayNode list = NODES.arrayNode();
    for (String each : COMMA.split(text)) {
      if (!each.isBlank()) {
        list.add(each.strip().replace("\\,", ","));
      }
    }
    return list;
  }

  private static @Nullable JsonNode page(String html) {
    String text = Jsoup.parse(html).text().strip();
    int end = text.length();
    if (end > MAX_PAGE_CHARS) {
      end =
          Character.isLowSurrogate(text.charAt(MAX_PAGE_CHARS))
              ? MAX_PAGE_CHARS - 1
              : MAX_PAGE_CHARS;
    }
    return text.isEmpty() ? null : NODES.textNode(text.substring(0, end));
  }

  private static @Nullable JsonNode level(String path, int level) {
    String[] levels = DEEPER.split(path.strip());
    if (levels.length < level || levels[level - 1].isEmpty()) {
      return null;
    }
    return NODES.textNode(levels[level - 1].replace("\\,", ","));
  }
}
