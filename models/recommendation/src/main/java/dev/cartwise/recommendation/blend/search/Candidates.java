package dev.cartwise.recommendation.blend.search;

import dev.cartwise.recommendation.blend.model.Evidence;
import dev.cartwise.recommendation.blend.model.GapWeights;
import dev.cartwise.recommendation.blend.model.Reranking;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The best items of an answer beside each other.
 *
 * @param items their numbers, the best first
 * @param scores of the items, by the sum of all evidence
 * @param seen whether each is in the history
 * @param evidence {@code float[candidates]} for each piece that was found, unweighted
 */
@SuppressWarnings("ArrayRecordComponent")
public record Candidates(
    int[] items, float[] scores, boolean[] seen, Map<Evidence, float[]> evidence) {

  /** How many items at the head of an answer are re-ranked. */
  public static final int DEPTH = 50;

  /**
   * How far a piece of evidence lies below that for the strongest: {@code float[candidates]}, 0 or
   * more.
   */
  public float[] gaps(Evidence piece) {
    float[] values = evidence.get(piece);
    float[] gaps = new float[items.length];
    if (values == null) {
      return gaps;
    }
    float strongest = Float.NEGATIVE_INFINITY;
    for (float value : values) {
      strongest = Math.max(strongest, value);
    }
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = strongest - values[i];
    }
    return gaps;
  }

  /**
   * The items by their scores and what their gaps count, the best first; among equals the one that
   * was first.
   */
  int[] ordered(Reranking reranking) {
    float[] sums = scores.clone();
    for (Evidence piece : evidence.keySet()) {
      float[] gaps = gaps(piece);
      for (int i = 0; i < sums.length; i++) {
        GapWeights weights = seen[i] ? reranking.ofSeen() : reranking.ofNew();
        sums[i] += weights.of(piece, gaps[i]);
      }
    }
    return IntStream.range(0, items.length)
        .boxed()
        .sorted(Comparator.comparingDouble(place -> -sums[place]))
        .mapToInt(place -> items[place])
        .toArray();
  }
}
