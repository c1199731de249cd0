package dev.cartwise.recommendation.catalogue;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One item as the catalogue keeps it.
 *
 * @param itemId the shop's id
 * @param titleEn English title, or null
 * @param titleZh Chinese title, or null
 * @param category category name, or null
 * @param price in the shop's currency, NaN for none
 * @param columns every other attribute by upper-case name; several values separated by {@code |}
 * @param popularity time-decayed, 0 or more
 */
public record CatalogueItem(
    String itemId,
    @Nullable String titleEn,
    @Nullable String titleZh,
    @Nullable String category,
    double price,
    Map<String, String> columns,
    double popularity) {

  public CatalogueItem {
    columns = new TreeMap<>(columns);
  }

  /** An item of which nothing is known but its id. */
  public static CatalogueItem withoutAttributes(String itemId) {
    return new CatalogueItem(itemId, null, null, null, Double.NaN, Map.of(), 0);
  }

  /** The same item with more columns; those of the shop stay as they are. */
  public CatalogueItem withMoreColumns(Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(more);
    all.putAll(columns);
    return new CatalogueItem(itemId, titleEn, titleZh, category, price, all, popularity);
  }

  /** The same item with the popularity measured in training. */
  public CatalogueItem withPopularity(double newPopularity) {
    return new CatalogueItem(itemId, titleEn, titleZh, category, price, columns, newPopularity);
  }
}
