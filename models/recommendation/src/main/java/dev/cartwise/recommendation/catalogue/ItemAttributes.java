package dev.cartwise.recommendation.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.contracts.ItemMember;
import dev.cartwise.contracts.ItemRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads a shop's item properties into a {@link CatalogueItem}.
 *
 * <p>The members of {@link ItemMember} carry meaning; everything, these included, is also a column.
 * What cannot be read is left out: an item never fails because of its attributes.
 */
public final class ItemAttributes {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ItemAttributes() {}

  /** The item, without popularity. */
  public static CatalogueItem parse(ItemRecord item) {
    Map<String, String> columns = new TreeMap<>();
    Map<String, String> members = new TreeMap<>();
    for (Map.Entry<String, JsonNode> member : tree(item.properties()).properties()) {
      String value = text(member.getValue());
      if (value != null) {
        columns.put(ColumnNames.of(member.getKey()), value);
        members.put(ItemMember.fold(member.getKey()), value);
      }
    }
    return new CatalogueItem(
        item.itemId(),
        ItemMember.TITLE.in(members).orElse(null),
        ItemMember.TITLE_ZH.in(members).orElse(null),
        ItemMember.CATEGORY.in(members).orElse(null),
        number(ItemMember.PRICE.in(members).orElse(null)),
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
