package dev.cartwise.training.recommendation.blend;

import dev.cartwise.recommendation.blend.edges.EdgeTable;
import dev.cartwise.recommendation.blend.model.Relation;
import java.util.Map;

/**
 * What is known of items beside their events.
 *
 * @param traits attribute numbers of each item, an empty row for none
 * @param alike edges between items that resemble each other, by the way in which they do
 * @param showsNew whether resemblance gives items without events a place among the answers
 */
@SuppressWarnings("ArrayRecordComponent")
public record ItemContent(int[][] traits, Map<Relation, EdgeTable> alike, boolean showsNew) {

  public ItemContent {
    alike = Map.copyOf(alike);
  }

  /** Number of items. */
  int items() {
    return traits.length;
  }
}
