package dev.cartwise.recommenditems;

import dev.cartwise.contracts.ItemRecord;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.item.ItemAttributesStore;
import dev.cartwise.recommendation.catalogue.Catalogue;
import dev.cartwise.recommendation.catalogue.ItemAttributes;
import dev.cartwise.recommendation.catalogue.LearnedColumns;
import dev.cartwise.recommendation.filter.bound.ItemFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Attributes that change between two trainings, read from the table for the head of an answer. */
final class FreshItems {

  /** How many items are read, in one round trip. */
  static final int MAX_READS = ItemAttributesStore.MAX_POINT_READS;

  private final ItemAttributesStore items;
  private final Set<String> volatileColumns;

  /**
   * @param volatileColumns comma-separated names of the columns that change, in any case
   */
  FreshItems(ItemAttributesStore items, String volatileColumns) {
    this.items = items;
    this.volatileColumns =
        Stream.of(volatileColumns.split(","))
            .map(name -> name.strip().toUpperCase(Locale.ROOT))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Tells whether any of the columns may have changed since the training. */
  boolean concern(Collection<String> columns) {
    return columns.stream().anyMatch(volatileColumns::contains);
  }

  /**
   * What the table says now of the first {@link #MAX_READS} picks, by item, beside what training
   * learned of them.
   */
  Map<Integer, ItemFacts> read(ShopId shop, Catalogue catalogue, List<Pick> picks) {
    List<String> ids = new ArrayList<>();
    for (Pick pick : picks.subList(0, Math.min(MAX_READS, picks.size()))) {
      ids.add(catalogue.itemId(pick.item()));
    }
    Map<Integer, ItemFacts> facts = new HashMap<>();
    for (ItemRecord row : items.read(shop, ids).values()) {
      int item = catalogue.indexOf(row.itemId());
      Map<String, String> columns = LearnedColumns.of(catalogue.columns(), item);
      columns.putAll(ItemAttributes.parse(row).columns());
      facts.put(item, new ItemFacts(item, row.itemId(), columns));
    }
    return facts;
  }
}
