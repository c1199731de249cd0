package dev.cartwise.training.recommendation.resemblance;

import dev.cartwise.featurestore.item.PackedDirection;
import dev.cartwise.recommendation.TopItems;
import dev.cartwise.recommendation.blend.edges.EdgeTable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Tables of edges from each item to the items that it resembles most. */
final class AlikeEdges {

  /** Edges of an item, unless there are very many items. */
  static final int MOST = 64;

  private static final int FEWEST = 8;

  /** Edges of a table at most, as long as no item has fewer than {@link #FEWEST}. */
  private static final int OF_TABLE = 8_000_000;

  /** Nearer than that there is nothing to tell apart. */
  private static final double SAME = 0.999;

  private static final PackedDirection NONE = new PackedDirection(new byte[0]);

  private AlikeEdges() {}

  /** How many edges an item has at most. */
  static int count(int items) {
    return Math.max(FEWEST, Math.min(MOST, OF_TABLE / Math.max(1, items)));
  }

  /**
   * A table of edges as strong as their scores, which are more than 0 and at most 1.
   *
   * @param alike by item, sorted; what exceeds the count of edges is left out
   */
  static EdgeTable scored(TopItems[] alike) {
    int count = count(alike.length);
    int[] offsets = offsets(alike, count);
    int[] targets = new int[offsets[alike.length]];
    float[] strengths = new float[targets.length];
    for (int item = 0; item < alike.length; item++) {
      for (int edge = offsets[item]; edge < offsets[item + 1]; edge++) {
        targets[edge] = alike[item].itemAt(edge - offsets[item]);
        strengths[edge] = alike[item].scoreAt(edge - offsets[item]);
      }
    }
    return EdgeTable.of(offsets, targets, strengths);
  }

  /**
   * The edges from each item to those whose directions are nearest; empty without directions.
   *
   * @param spaces directions by item id; of an item that has none in one space those of the next
   *     are asked
   */
  static Optional<EdgeTable> among(
      List<String> itemIds, List<Map<String, PackedDirection>> spaces) {
    TopItems[] alike = new TopItems[itemIds.size()];
    Arrays.fill(alike, new TopItems(0));
    boolean[] isFound = new boolean[alike.length];
    for (Map<String, PackedDirection> space : spaces) {
      PackedDirection[] directions =
          itemIds.stream().map(id -> space.getOrDefault(id, NONE)).toArray(PackedDirection[]::new);
      int[] asked =
          IntStream.range(0, directions.length)
              .filter(item -> !isFound[item] && directions[item].dimension() > 0)
              .toArray();
      TopItems[] nearest =
          new NearestDirections(directions, 0).of(asked, count(directions.length) + 1);
      for (int place = 0; place < asked.length; place++) {
        nearest[place].sort();
        alike[asked[place]] = nearest[place];
        isFound[asked[place]] = true;
      }
    }
    EdgeTable edges = contrasted(alike);
    return edges.edges() == 0 ? Optional.empty() : Optional.of(edges);
  }

  /**
   * A table of edges that tell how much nearer an item is than the first one that gets no edge: 1
   * for the same direction, towards 0 for one that nearly got none. Embeddings differ in what
   * cosine things have that are nothing alike; that takes it out.
   *
   * @param alike by item, sorted, one more than the count of edges where there are as many
   */
  static EdgeTable contrasted(TopItems[] alike) {
    int count = count(alike.length);
    TopItems[] contrasts = new TopItems[alike.length];
    for (int item = 0; item < alike.length; item++) {
      TopItems nearest = alike[item];
      double floor = Math.min(SAME, nearest.size() > count ? nearest.scoreAt(count) : 0);
      contrasts[item] = new TopItems(count);
      for (int rank = 0; rank < Math.min(count, nearest.size()); rank++) {
        double contrast = Math.min(1, (nearest.scoreAt(rank) - floor) / (1 - floor));
        if (contrast > 0) {
          contrasts[item].offer(nearest.itemAt(rank), (float) contrast);
        }
      }
      contrasts[item].sort();
    }
    return scored(contrasts);
  }

  private static int[] offsets(TopItems[] alike, int count) {
    int[] offsets = new int[alike.length + 1];
    for (int item = 0; item < alike.length; item++) {
      offsets[item + 1] = offsets[item] + Math.min(count, alike[item].size());
    }
    return offsets;
  }
}
