package dev.cartwise.training.purchaseintent.shop;

import dev.cartwise.purchaseintent.facts.ItemFactsTable;
import dev.cartwise.purchaseintent.facts.ItemFactsWriter;
import dev.cartwise.training.purchaseintent.archive.TimeCuts;
import dev.cartwise.training.purchaseintent.items.FactsOfItems;
import dev.cartwise.training.purchaseintent.items.ItemCounts;
import dev.cartwise.training.purchaseintent.items.ShopItems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The facts of items as they were known at the cuts of an archive's time, in files as they are
 * served from.
 *
 * @param training at the cut before the moments that train
 * @param testing at the cut before the moments that test
 * @param popular the items touched most before the first cut, the most popular first
 */
record FactsAtCuts(ItemFactsTable training, ItemFactsTable testing, List<String> popular) {

  private static final int POPULAR = 100;

  /**
   * Counts and writes.
   *
   * @param events interactions with items
   * @param scratch where the facts of the past go
   * @param directory where the facts of the end go, which are served
   */
  static FactsAtCuts of(
      Dataset<Row> events, TimeCuts cuts, ShopItems items, Path scratch, Path directory)
      throws IOException {
    Map<String, ItemCounts> first = counts(events, cuts, cuts.factsMillis());
    Path training = scratch.resolve("training.facts");
    ItemFactsWriter.write(training, FactsOfItems.of(items, first));
    Path testing = scratch.resolve("testing.facts");
    ItemFactsWriter.write(testing, FactsOfItems.of(items, counts(events, cuts, cuts.testMillis())));
    ItemFactsWriter.write(
        directory.resolve(ItemFactsTable.FILE_NAME),
        FactsOfItems.of(items, counts(events, cuts, cuts.endMillis())));
    return new FactsAtCuts(
        ItemFactsTable.open(training), ItemFactsTable.open(testing), popular(first));
  }

  private static Map<String, ItemCounts> counts(Dataset<Row> events, TimeCuts cuts, long until) {
    return ItemCounts.of(events, until - cuts.countedMillis() - 1, until);
  }

  private static List<String> popular(Map<String, ItemCounts> counts) {
    Comparator<Map.Entry<String, ItemCounts>> byTouches =
        Comparator.comparingLong(item -> -item.getValue().touches());
    return counts.entrySet().stream()
        .sorted(byTouches.thenComparing(Map.Entry.comparingByKey()))
        .limit(POPULAR)
        .map(Map.Entry::getKey)
        .toList();
  }
}
