package dev.cartwise.training.recommendation.blend;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import dev.cartwise.recommendation.blend.edges.EdgeSums;
import dev.cartwise.recommendation.blend.edges.EdgeTable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The item-item model of a shop in closed form, as edges: what the presence of an item in a
 * sequence says about each other item, beside what all others there say.
 *
 * <p>The weights are those of EASE (Steck, "Embarrassingly Shallow Autoencoders for Sparse Data",
 * WWW 2019): {@code B = I - P / diag(P)} with {@code P} the inverse of {@code XᵀX + λI}, where
 * {@code X} tells which item is in which sequence. Of each item's row the strongest positive ones
 * to items that somebody took with it are kept; others added nothing to the ranking.
 *
 * <p>The inverse takes up to four square matrices of floats, 2.5 GB outside the heap for the most
 * items that are taken, and the time of one multiplication of two of them. A shop with more items
 * has edges between those that are in the most sequences.
 */
final class PredictionEdges {

  /** Items that are taken at most, those in the most sequences. */
  static final int MAX_ITEMS = 12_500;

  private static final float RIDGE = 50f;
  private static final int NEWEST = 50;
  private static final int MAX_EDGES = 200;
  private static final int BLOCK = 256;

  private final int itemCount;
  private final int[] items;
  private final int[] placeOf;
  private final int[][] sequences;
  private final int[][] sequencesOf;

  /** The last item that each was met beside, -1 for none. */
  private final int[] met;

  private PredictionEdges(List<int[]> sequences, int itemCount, int[] items) {
    this.itemCount = itemCount;
    this.items = items;
    this.placeOf = new int[itemCount];
    Arrays.fill(placeOf, -1);
    for (int place = 0; place < items.length; place++) {
      placeOf[items[place]] = place;
    }
    this.sequences =
        sequences.stream()
            .map(each -> newest(each).map(item -> placeOf[item]).filter(at -> at >= 0).toArray())
            .toArray(int[][]::new);
    this.sequencesOf = invert(this.sequences, items.length);
    this.met = new int[items.length];
    Arrays.fill(met, -1);
  }

  /** The edges, of at most so many items; none where nothing occurs. */
  static Optional<EdgeTable> of(List<int[]> sequences, int itemCount, int maxItems) {
    int[] items = mostFrequent(sequences, itemCount, maxItems);
    return items.length == 0
        ? Optional.empty()
        : Optional.of(new PredictionEdges(sequences, itemCount, items).table());
  }

  /** The items in the most sequences, by their numbers; of equals the lower numbers. */
  private static int[] mostFrequent(List<int[]> sequences, int itemCount, int maxItems) {
    int[] counts = new int[itemCount];
    sequences.forEach(each -> newest(each).forEach(item -> counts[item]++));
    return IntStream.range(0, itemCount)
        .filter(item -> counts[item] > 0)
        .boxed()
        .sorted(Comparator.comparingInt(item -> -counts[item]))
        .limit(maxItems)
        .mapToInt(Integer::intValue)
        .sorted()
        .toArray();
  }

  /** The items of the newest touches, each once. */
  private static IntStream newest(int[] sequence) {
    return Arrays.stream(sequence, Math.max(0, sequence.length - NEWEST), sequence.length)
        .distinct();
  }

  private static int[][] invert(int[][] sequences, int items) {
    int[] counts = new int[items];
    for (int[] sequence : sequences) {
      for (int item : sequence) {
        counts[item]++;
      }
    }
    int[][] inverted = new int[items][];
    for (int item = 0; item < items; item++) {
      inverted[item] = new int[counts[item]];
    }
    for (int s = 0; s < sequences.length; s++) {
      for (int item : sequences[s]) {
        inverted[item][inverted[item].length - counts[item]--] = s;
      }
    }
    return inverted;
  }

  private EdgeTable table() {
    try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager()) {
      NDArray inverse;
      try (NDArray together = together(manager)) {
        inverse = together.inverse();
      }
      float[] diagonal = inverse.diagonal().toFloatArray();
      EdgeSums sums = new EdgeSums(itemCount);
      EdgeRows rows = new EdgeRows(itemCount, MAX_EDGES);
      float[] block = {};
      for (int item = 0; item < itemCount; item++) {
        int place = placeOf[item];
        if (place >= 0) {
          if (place % BLOCK == 0) {
            block = rows(inverse, place, Math.min(items.length, place + BLOCK));
          }
          addEdges(place, block, place % BLOCK * items.length, diagonal, sums);
        }
        rows.append(sums);
      }
      return rows.toTable();
    }
  }

  private static float[] rows(NDArray matrix, int start, int end) {
    try (NDArray rows = matrix.get(new NDIndex(start + ":" + end))) {
      return rows.toFloatArray();
    }
  }

  /** Adds the positive weights from an item to those that it was taken together with. */
  private void addEdges(int from, float[] inverse, int offset, float[] diagonal, EdgeSums sums) {
    met[from] = from;
    for (int sequence : sequencesOf[from]) {
      for (int to : sequences[sequence]) {
        float weight = -inverse[offset + to] / diagonal[to];
        if (met[to] != from && weight > 0) {
          sums.add(items[to], weight);
        }
        met[to] = from;
      }
    }
  }

  /** How many sequences hold both of two items, plus the ridge for an item with itself. */
  private NDArray together(NDManager manager) {
    int n = items.length;
    NDArray all = manager.zeros(new Shape(n, n));
    for (int start = 0; start < n; start += BLOCK) {
      int end = Math.min(n, start + BLOCK);
      float[] block = new float[(end - start) * n];
      for (int item = start; item < end; item++) {
        int offset = (item - start) * n;
        block[offset + item] = RIDGE;
        for (int sequence : sequencesOf[item]) {
          for (int other : sequences[sequence]) {
            block[offset + other]++;
          }
        }
      }
      try (NDArray rows = manager.create(block, new Shape(end - start, n))) {
        all.set(new NDIndex(start + ":" + end), rows);
      }
    }
    return all;
  }
}
