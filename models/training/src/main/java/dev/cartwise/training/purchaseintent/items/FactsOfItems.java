package dev.cartwise.training.purchaseintent.items;

import dev.cartwise.contracts.Sentiment;
import dev.cartwise.featurestore.review.AspectTally;
import dev.cartwise.featurestore.review.ReviewTally;
import dev.cartwise.purchaseintent.facts.ItemFact;
import dev.cartwise.purchaseintent.facts.ItemFacts;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What is known of items at a time: their counts up to it beside all that does not change. */
public final class FactsOfItems {

  /** For how many viewers the shop's conversion stands in that of an item. */
  private static final double VIEWERS_OF_SHOP = 20;

  private final ShopItems shop;
  private final Map<String, ItemCounts> counts;
  private final Map<String, ItemCounts> byCategory = new HashMap<>();
  private final double conversion;

  private FactsOfItems(ShopItems shop, Map<String, ItemCounts> counts) {
    this.shop = shop;
    this.counts = counts;
    ItemCounts all = ItemCounts.NONE;
    for (Map.Entry<String, ItemCounts> item : counts.entrySet()) {
      all = all.plus(item.getValue());
      String category = shop.category(item.getKey());
      if (category != null) {
        byCategory.merge(category, item.getValue(), ItemCounts::plus);
      }
    }
    this.conversion = all.conversion();
  }

  /**
   * The facts of every item of which anything is known, by id.
   *
   * @param counts of the items that were touched
   */
  public static Map<String, ItemFacts> of(ShopItems shop, Map<String, ItemCounts> counts) {
    FactsOfItems facts = new FactsOfItems(shop, counts);
    Set<String> ids = shop.ids();
    ids.addAll(counts.keySet());
    Map<String, ItemFacts> all = new TreeMap<>();
    ids.forEach(id -> all.put(id, facts.of(id)));
    return all;
  }

  private ItemFacts of(String id) {
    Map<ItemFact, Float> facts = new EnumMap<>(ItemFact.class);
    float price = (float) shop.price(id);
    if (Float.isFinite(price) && price > 0) {
      facts.put(ItemFact.PRICE, price);
    }
    ItemCounts own = counts.getOrDefault(id, ItemCounts.NONE);
    facts.put(ItemFact.LOG_POPULARITY, (float) Math.log1p(own.touches()));
    if (own.viewers() > 0) {
      facts.put(ItemFact.CONVERSION, (float) own.conversion(conversion, VIEWERS_OF_SHOP));
    }
    String category = shop.category(id);
    ItemCounts alike = category == null ? null : byCategory.get(category);
    if (alike != null && alike.viewers() > 0) {
      facts.put(
          ItemFact.CATEGORY_CONVERSION, (float) alike.conversion(conversion, VIEWERS_OF_SHOP));
    }
    putReviews(facts, shop.reviews().getOrDefault(id, ReviewTally.NONE));
    return new ItemFacts(facts, shop.looks().getOrDefault(id, new float[0]));
  }

  private static void putReviews(Map<ItemFact, Float> facts, ReviewTally tally) {
    tally.counts().meanStars().ifPresent(stars -> facts.put(ItemFact.STARS, (float) stars));
    tally
        .counts()
        .share(Sentiment.POSITIVE)
        .ifPresent(
            share -> {
              facts.put(ItemFact.POSITIVE_SHARE, (float) share);
              facts.put(
                  ItemFact.PRAISED,
                  (float) tally.aspects().values().stream().filter(AspectTally::isPraised).count());
              facts.put(
                  ItemFact.CRITICISED,
                  (float)
                      tally.aspects().values().stream().filter(AspectTally::isCriticised).count());
            });
  }
}
