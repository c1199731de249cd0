package dev.cartwise.recommendation.catalogue;

import java.util.List;

/**
 * Everything a catalogue file is written from.
 *
 * @param asOfMillis the time of the newest event behind it, UTC milliseconds; 0 without events
 * @param items in the order of {@link ItemOrder#BY_ID}, no id twice
 * @param neighbours by the items' place in that order
 */
public record CatalogueContent(
    long asOfMillis, List<CatalogueItem> items, NeighbourLists neighbours) {

  /**
   * @throws IllegalArgumentException if the items are out of order or the neighbours do not fit
   */
  public CatalogueContent {
    items = List.copyOf(items);
    for (int i = 1; i < items.size(); i++) {
      if (ItemOrder.BY_ID.compare(items.get(i - 1).itemId(), items.get(i).itemId()) >= 0) {
        throw new IllegalArgumentException("items out of order at " + items.get(i).itemId());
      }
    }
    int edges = neighbours.items().length;
    if (neighbours.offsets().length != items.size() + 1
        || neighbours.offsets()[items.size()] != edges
        || neighbours.weights().length != edges
        || neighbours.kinds().length != edges) {
      throw new IllegalArgumentException("neighbour lists do not fit " + items.size() + " items");
    }
  }
}
