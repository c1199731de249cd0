package dev.cartwise.history.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Items of an order that plug-ins of WooCommerce pack into one cell: {@code name:Mug|sku:M-1}.
 * Several items of a cell have semicolons between. A backslash makes any of these signs text. A
 * cell may be a JSON list of objects as well.
 *
 * <p>Plug-ins that know no backslash write a bar of a name as it is. So what stands between two
 * bars and has no colon belongs to the value before, except where that value is an id or a number:
 * then the cell is broken.
 */
final class PackedItems {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern NEXT_ITEM =
      Pattern.compile("(?<!\\\\);(?=(?:id|name|product_id|sku):)");
  private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");
  private static final Pattern COLON = Pattern.compile("(?<!\\\\):");
  private static final Pattern ESCAPED = Pattern.compile("\\\\([:;|])");
  private static final Set<String> WITHOUT_BARS =
      Set.of("id", "product_id", "sku", "quantity", "total", "subtotal", "sub_total");
  private static final String NO_ITEM =
      "is no item of an order, as name:Mug|sku:M-1|quantity:2 is one";
  private static final int SHOWN = 64;

  private PackedItems() {}

  /**
   * The items of a cell, what each tells by its name.
   *
   * @param column the cell's, for errors
   * @throws RejectedException if the cell is broken
   */
  static List<Map<String, String>> several(String column, String cell) throws RejectedException {
    if (cell.startsWith("[")) {
      return ofJson(column, cell);
    }
    List<Map<String, String>> items = new ArrayList<>();
    for (String item : NEXT_ITEM.split(cell)) {
      items.add(one(column, item));
    }
    return items;
  }

  /** The one item of a cell; otherwise as {@link #several}. */
  static Map<String, String> one(String column, String cell) throws RejectedException {
    Map<String, String> item = new LinkedHashMap<>();
    String last = "";
    for (String part : BAR.split(cell)) {
      String[] pair = COLON.split(part, 2);
      if (pair.length == 2) {
        last = pair[0].strip();
        item.putIfAbsent(last, text(pair[1]));
      } else if (last.isEmpty() || WITHOUT_BARS.contains(last)) {
        throw broken(column, cell, NO_ITEM);
      } else {
        item.computeIfPresent(last, (name, value) -> value + "|" + text(part));
      }
    }
    if (item.isEmpty()) {
      throw broken(column, cell, NO_ITEM);
    }
    item.replaceAll((name, value) -> value.strip());
    return item;
  }

  private static String text(String packed) {
    return ESCAPED.matcher(packed).replaceAll("$1");
  }

  private static List<Map<String, String>> ofJson(String column, String cell)
      throws RejectedException {
    List<Map<String, String>> items = new ArrayList<>();
    try {
      for (JsonNode object : JSON.readTree(cell)) {
        Map<String, String> item = new LinkedHashMap<>();
        object
            .properties()
            .forEach(
                member ->
                    item.put(
                        member.getKey(),
                        member.getValue().asText("").replace("&quot;", "\"").strip()));
        items.add(item);
      }
    } catch (JsonProcessingException e) {
      throw broken(column, cell, "is no JSON: " + e.getOriginalMessage());
    }
    return items;
  }

  private static RejectedException broken(String column, String cell, String why) {
    String shown = cell.length() <= SHOWN ? cell : cell.substring(0, SHOWN) + "…";
    return new RejectedException(column, "'" + shown + "' " + why);
  }
}
