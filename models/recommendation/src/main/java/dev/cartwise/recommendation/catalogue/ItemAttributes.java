package dev.cartwise.recommendation.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.contracts.ItemRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads a shop's item properties into a {@link CatalogueItem}.
 *
 * <p>{@code title}, {@code titleZh}, {@code category} (else Personalize's {@code CATEGORY_L1}) and
 * {@code price} carry meaning in any case, with or without underscores; everything, these included,
 * is also a column. What cannot be read is left out: an item never fails because of its attributes.
 */
public final class ItemAttributes {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ItemAttributes() {}

  /** The item, without popularity. */
  public static CatalogueItem parse(ItemRecord item) {
    Map<String, String> columns = new TreeMap<>();
    Map<String, String> meanings = new TreeMap<>();
    for (Map.Entry<String, JsonNode> member : tree(item.properties()).properties()) {
      String value = text(member.getValue());
      if (value != null) {
        columns.put(ColumnNames.of(member.getKey()), value);
        meanings.put(member.getKey().toLowerCase(Locale.ROOT).replace("_", ""), value);
      }
    }
    return new CatalogueItem(
        item.itemId(),
        meanings.get("title"),
        meanings.get("titlezh"),
        meanings.getOrDefault("category", meanings.get("categoryl1")),
        number(meanings.get("price")),
        columns,
        0);
  }

  private static JsonNode tree(String properties) {
    try {
      return MAPPER.readTree(properties);
    } catch (JsonProcessingException e) {
      return MAPPER.createObjectNode();
    }
  }

  private static @Nullable String text(JsonNode value) {
    if (value.isValueNode() && !value.isNull()) {
      String text = value.asText().strip();
      return text.isEmpty() ? null : text;
    }
    if (value.isArray()) {
      List<String> parts = new ArrayList<>();
      for (JsonNode element : value) {
        String part = element.isArray() ? null : text(element);
        if (part != null) {
          parts.add(part);
        }
      }
      return parts.isEmpty() ? null : String.join("|", parts);
    }
    return null;
  }

  /** The text as a finite number, else NaN. */
  static double number(@Nullable String text) {
    if (text == null) {
      return Double.NaN;
    }
    try {
      double number = Double.parseDouble(text);
      return Double.isFinite(number) ? number : Double.NaN;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
