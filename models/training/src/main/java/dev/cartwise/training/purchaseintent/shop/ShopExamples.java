package dev.cartwise.training.purchaseintent.shop;

import dev.cartwise.purchaseintent.facts.ItemFactsLookup;
import dev.cartwise.purchaseintent.features.PurchaseFeatures;
import dev.cartwise.training.purchaseintent.archive.ExampleRows;
import dev.cartwise.training.purchaseintent.archive.Moment;
import dev.cartwise.training.purchaseintent.table.Examples;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * What moments are as examples: of shoppers, and of shoppers with an item.
 *
 * @param shoppers one a moment
 * @param items one a candidate of every moment, until there are enough
 * @param groups of the shoppers
 * @param moments themselves, if they were kept
 */
record ShopExamples(Examples shoppers, Examples items, Set<String> groups, List<Moment> moments) {

  /** About how many examples of items are enough; shoppers come in an order that means nothing. */
  private static final int MOST_ITEMS = 100_000;

  /**
   * Computes examples.
   *
   * @param facts of items at a time before every moment
   * @param kept whether moments are kept, which takes memory
   */
  static ShopExamples of(Iterator<Moment> moments, ItemFactsLookup facts, boolean kept) {
    ExampleRows shoppers = new ExampleRows(PurchaseFeatures.shopperNames());
    ExampleRows items = new ExampleRows(PurchaseFeatures.itemNames());
    List<Moment> keep = new ArrayList<>();
    while (moments.hasNext()) {
      Moment moment = moments.next();
      long now = moment.timeMillis();
      shoppers.add(
          PurchaseFeatures.ofShopper(moment.features(), facts, now),
          moment.bought(),
          moment.group());
      for (String item : items.size() < MOST_ITEMS ? moment.candidates() : List.<String>of()) {
        items.add(
            PurchaseFeatures.ofItem(moment.features(), facts, item, now),
            moment.boughtCandidates().contains(item),
            moment.group());
      }
      if (kept) {
        keep.add(moment);
      }
    }
    return new ShopExamples(
        shoppers.toExamples(), items.toExamples(), shoppers.groups(), List.copyOf(keep));
  }
}
