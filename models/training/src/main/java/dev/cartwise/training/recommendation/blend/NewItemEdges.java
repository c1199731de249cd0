package dev.cartwise.training.recommendation.blend;

import dev.cartwise.recommendation.TopItems;
import dev.cartwise.recommendation.blend.edges.EdgeTable;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Edges to the items without events: from each item with events to those that count it among the
 * items they resemble, as strong as in the way in which the two are most alike.
 */
final class NewItemEdges {

  /** How many items without events an item leads to at most. */
  static final int MOST = 16;

  private NewItemEdges() {}

  /**
   * The table of edges, empty without items that are new.
   *
   * @param alike tables of resemblance
   * @param counts events of each item
   */
  static EdgeTable of(Collection<EdgeTable> alike, int[] counts) {
    @Nullable TopItems[] ways = new TopItems[counts.length];
    for (int item = 0; item < counts.length; item++) {
      if (counts[item] > 0) {
        continue;
      }
      int isNew = item;
      resembled(isNew, alike, counts)
          .forEach(
              (origin, strength) -> {
                TopItems own = ways[origin];
                if (own == null) {
                  own = new TopItems(MOST);
                  ways[origin] = own;
                }
                own.offer(isNew, strength);
              });
    }
    return table(ways);
  }

  /** The items with events that an item resembles, with how much. */
  private static Map<Integer, Float> resembled(
      int item, Collection<EdgeTable> alike, int[] counts) {
    Map<Integer, Float> strengths = new HashMap<>();
    for (EdgeTable table : alike) {
      table.from(
          item,
          1f,
          (other, strength) -> {
            if (counts[other] > 0) {
              strengths.merge(other, strength, Math::max);
            }
          });
    }
    return strengths;
  }

  private static EdgeTable table(@Nullable TopItems[] ways) {
    int[] offsets = new int[ways.length + 1];
    for (int item = 0; item < ways.length; item++) {
      TopItems own = ways[item];
      offsets[item + 1] = offsets[item] + (own == null ? 0 : own.size());
    }
    int[] targets = new int[offsets[ways.length]];
    float[] strengths = new float[targets.length];
    for (int item = 0; item < ways.length; item++) {
      TopItems own = ways[item];
      if (own == null) {
        continue;
      }
      own.sort();
      for (int rank = 0; rank < own.size(); rank++) {
        targets[offsets[item] + rank] = own.itemAt(rank);
        strengths[offsets[item] + rank] = own.scoreAt(rank);
      }
    }
    return EdgeTable.of(offsets, targets, strengths);
  }
}
