package dev.cartwise.recommendation.blend.edges;

import java.nio.FloatBuffer;
import java.nio.IntBuffer;

/**
 * Weighted edges from each item to others.
 *
 * @param offsets {@code int[items + 1]}: where the edges of an item begin
 * @param targets item each edge leads to
 * @param weights strength of each edge
 */
public record EdgeTable(IntBuffer offsets, IntBuffer targets, EdgeWeights weights) {

  /** A table over arrays, which it does not copy. */
  public static EdgeTable of(int[] offsets, int[] targets, float[] weights) {
    return new EdgeTable(
        IntBuffer.wrap(offsets),
        IntBuffer.wrap(targets),
        new FloatWeights(FloatBuffer.wrap(weights)));
  }

  /** The same edges with their strengths packed. */
  public EdgeTable packed() {
    return weights instanceof PackedWeights
        ? this
        : new EdgeTable(offsets, targets, PackedWeights.of(weights));
  }

  /** Number of items. */
  public int items() {
    return offsets.limit() - 1;
  }

  /** Number of edges. */
  public int edges() {
    return targets.limit();
  }

  /** The strength of the edge between two items, 0 for none. */
  public float weight(int item, int target) {
    int end = offsets.get(item + 1);
    for (int edge = offsets.get(item); edge < end; edge++) {
      if (targets.get(edge) == target) {
        return weights.get(edge);
      }
    }
    return 0f;
  }

  /**
   * Gives the edges that lead away from a history, the newest item's first.
   *
   * @param history items, the oldest first
   * @param decay what an item's edges keep of their strength for every newer item
   */
  public void follow(int[] history, float decay, Taker taker) {
    float recency = 1f;
    for (int i = history.length - 1; i >= 0; i--) {
      from(history[i], recency, taker);
      recency *= decay;
    }
  }

  /** Gives an item's edges, each times a factor. */
  public void from(int item, float factor, Taker taker) {
    int end = offsets.get(item + 1);
    for (int edge = offsets.get(item); edge < end; edge++) {
      taker.take(targets.get(edge), factor * weights.get(edge));
    }
  }

  /** Takes what edges lead to. */
  @FunctionalInterface
  public interface Taker {

    /** Takes an item and the strength with which an edge leads to it. */
    void take(int target, float strength);
  }
}
