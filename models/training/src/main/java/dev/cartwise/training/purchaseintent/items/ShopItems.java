package dev.cartwise.training.purchaseintent.items;

import dev.cartwise.featurestore.review.ReviewTally;
import dev.cartwise.recommendation.catalogue.CatalogueItem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a shop tells of its items and what functions found out about them; not what shoppers did.
 *
 * @param items by id, as the catalogue has them
 * @param looks by id, what photos look like, each {@code float[8]}
 * @param reviews by id, what reviewers say
 */
public record ShopItems(
    Map<String, CatalogueItem> items,
    Map<String, float[]> looks,
    Map<String, ReviewTally> reviews) {

  /** Nothing is known of any item. */
  public static final ShopItems NONE = new ShopItems(Map.of(), Map.of(), Map.of());

  public ShopItems {
    items = Map.copyOf(items);
    looks = Map.copyOf(looks);
    reviews = Map.copyOf(reviews);
  }

  /** These items, of which nothing else is known. */
  public static ShopItems of(List<CatalogueItem> items) {
    return new ShopItems(
        items.stream()
            .collect(Collectors.toMap(CatalogueItem::itemId, Function.identity(), (a, b) -> a)),
        Map.of(),
        Map.of());
  }

  /** The ids of all items of which anything is known. */
  Set<String> ids() {
    Set<String> ids = new TreeSet<>(items.keySet());
    ids.addAll(looks.keySet());
    ids.addAll(reviews.keySet());
    return ids;
  }

  /** The category of an item, or null if there is none. */
  public @Nullable String category(String itemId) {
    CatalogueItem item = items.get(itemId);
    return item == null ? null : item.category();
  }

  /** The price of an item in the shop's currency, NaN if there is none above 0. */
  public double price(String itemId) {
    CatalogueItem item = items.get(itemId);
    return item == null || !(item.price() > 0) ? Double.NaN : item.price();
  }
}
