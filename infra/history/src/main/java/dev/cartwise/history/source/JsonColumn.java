package dev.cartwise.history.source;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A column of JSON lines: a path in the whole object or in one element of its list.
 *
 * @param path from the object or the element on
 * @param isOfElement whether it begins at the element
 */
record JsonColumn(JsonPath path, boolean isOfElement) {

  /**
   * @param each the path of the list, or empty
   */
  static JsonColumn of(String column, String each) {
    boolean isOfElement = !each.isEmpty() && column.startsWith(each + ".");
    return new JsonColumn(
        JsonPath.of(isOfElement ? column.substring(each.length() + 1) : column), isOfElement);
  }

  /** The value, or null if there is none. */
  @Nullable String text(JsonNode object, @Nullable JsonNode element) {
    if (!isOfElement) {
      return JsonPath.text(path.in(object));
    }
    return element == null ? null : JsonPath.text(path.in(element));
  }
}
