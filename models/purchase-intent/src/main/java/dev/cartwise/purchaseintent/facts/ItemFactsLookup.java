package dev.cartwise.purchaseintent.facts;

import java.util.Arrays;
import java.util.Map;

/** Where the facts of an item are found by its id. */
@FunctionalInterface
public interface ItemFactsLookup {

  /** Knows nothing of any item. */
  ItemFactsLookup NOTHING = of(Map.of());

  /**
   * Copies the facts of an item; allocates nothing.
   *
   * @param into at least {@link ItemFacts#WIDTH} long; filled with NaN if the item is unknown
   * @return whether the item is known
   */
  boolean read(String itemId, float[] into);

  /** Over facts in memory. */
  static ItemFactsLookup of(Map<String, ItemFacts> facts) {
    Map<String, ItemFacts> copy = Map.copyOf(facts);
    return (itemId, into) -> {
      ItemFacts found = copy.get(itemId);
      if (found == null) {
        Arrays.fill(into, 0, ItemFacts.WIDTH, Float.NaN);
        return false;
      }
      found.copyTo(into);
      return true;
    };
  }
}
