package dev.cartwise.analyzereviews;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a batch changes of one shop's items: of each the newest attributes, and what is open yet.
 */
final class ShopChanges {

  private final Map<String, ItemChange> newest = new LinkedHashMap<>();
  private final Map<String, Set<String>> open = new LinkedHashMap<>();

  void add(ItemChange change) {
    String itemId = change.item().item().itemId();
    newest.put(itemId, change);
    open.computeIfAbsent(itemId, key -> new LinkedHashSet<>()).add(change.sequenceNumber());
  }

  Set<String> itemIds() {
    return newest.keySet();
  }

  /** One change an item, in the order in which the items came. */
  Collection<ItemChange> newest() {
    return newest.values();
  }

  /** Notes that nothing of an item has to come again. */
  void settle(String itemId) {
    open.remove(itemId);
  }

  /** The sequence numbers of the items that were not settled. */
  Set<String> unsettled() {
    Set<String> sequenceNumbers = new LinkedHashSet<>();
    open.values().forEach(sequenceNumbers::addAll);
    return sequenceNumbers;
  }
}
