package dev.cartwise.contracts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A property of an item that carries meaning, under the names that shops and the schemas of Amazon
 * Personalize give it.
 */
public enum ItemMember {
  /** What the item is called; Personalize's schemas have no column for it. */
  TITLE("title", "name", "productname", "itemname"),
  /** What it is called in Chinese. */
  TITLE_ZH("titlezh"),
  /** A text about it. */
  DESCRIPTION("description", "productdescription"),
  /** A text about it in Chinese. */
  DESCRIPTION_ZH("descriptionzh"),
  /** What kind of thing it is; Personalize's {@code CATEGORY_L1}. */
  CATEGORY("category", "categoryl1"),
  /** What it costs, a number. */
  PRICE("price");

  private final List<String> names;

  ItemMember(String... names) {
    this.names = List.of(names);
  }

  /** A member's name as names are compared: lower case, without underscores. */
  public static String fold(String name) {
    return name.toLowerCase(Locale.ROOT).replace("_", "");
  }

  /**
   * What this member holds: the value of the first of its names that is there.
   *
   * @param folded an item's properties by names that {@link #fold} wrote
   */
  public <T> Optional<T> in(Map<String, T> folded) {
    return names.stream().filter(folded::containsKey).findFirst().map(folded::get);
  }
}
