package dev.cartwise.recommendation.blend.search;

import dev.cartwise.recommendation.blend.model.BlendModel;
import dev.cartwise.recommendation.blend.model.Evidence;
import java.nio.FloatBuffer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Orders the first items of an answer anew, beside each other: the sum of all evidence cannot say
 * that an item lacks what the strongest one has.
 *
 * <p>Evidence that weighs nothing has no gaps. The scores stay with the places, so that they mean
 * what they did. An item without events stays in its place, since no shopper's choice can teach
 * what it lacks.
 */
final class Reranker {

  /** Finds a piece of evidence for some items. */
  @FunctionalInterface
  interface Finder {

    /** {@code float[items]}, unweighted. */
    float[] find(Evidence piece, int[] items);
  }

  private final BlendModel model;
  private final Set<Evidence> pieces;

  Reranker(BlendModel model) {
    this.model = model;
    this.pieces = model.reranking().pieces();
    this.pieces.retainAll(model.weights().pieces());
  }

  /** Tells whether no gap counts. */
  boolean isNone() {
    return pieces.isEmpty();
  }

  /**
   * Gives the first places of an answer to other items, if any gap counts.
   *
   * @param items the best first; reordered
   * @param scores of the places
   * @param history of the shopper
   */
  void reorder(int[] items, float[] scores, int[] history, Finder finder) {
    if (isNone()) {
      return;
    }
    int[] places = places(items, model.popularity());
    int[] ordered =
        candidates(items, scores, places, history, pieces, finder).ordered(model.reranking());
    for (int i = 0; i < places.length; i++) {
      items[places[i]] = ordered[i];
    }
  }

  /**
   * The items that may be reordered.
   *
   * @param items of an answer, the best first
   * @param pieces which evidence is found
   */
  static Candidates candidates(
      BlendModel model,
      int[] items,
      float[] scores,
      int[] history,
      Set<Evidence> pieces,
      Finder finder) {
    int[] places = places(items, model.popularity());
    return candidates(items, scores, places, history, pieces, finder);
  }

  private static Candidates candidates(
      int[] items,
      float[] scores,
      int[] places,
      int[] history,
      Set<Evidence> pieces,
      Finder finder) {
    int[] moved = new int[places.length];
    float[] placed = new float[places.length];
    boolean[] seen = new boolean[places.length];
    for (int i = 0; i < places.length; i++) {
      moved[i] = items[places[i]];
      placed[i] = scores[places[i]];
      seen[i] = Repeats.age(history, moved[i]) <= history.length;
    }
    Map<Evidence, float[]> evidence = new EnumMap<>(Evidence.class);
    pieces.forEach(piece -> evidence.put(piece, finder.find(piece, moved)));
    return new Candidates(moved, placed, seen, evidence);
  }

  /** The first places of items that have events. */
  private static int[] places(int[] items, FloatBuffer popularity) {
    return IntStream.range(0, Math.min(Candidates.DEPTH, items.length))
        .filter(place -> popularity.get(items[place]) > 0f)
        .toArray();
  }
}
