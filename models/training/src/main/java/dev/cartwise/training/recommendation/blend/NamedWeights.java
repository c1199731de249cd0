package dev.cartwise.training.recommendation.blend;

import dev.cartwise.recommendation.blend.model.BlendModel;
import dev.cartwise.recommendation.blend.model.BlendWeights;
import dev.cartwise.recommendation.blend.model.GapWeights;
import java.util.LinkedHashMap;
import java.util.Map;

/** The weights of a blend by names that a report shows. */
public final class NamedWeights {

  private NamedWeights() {}

  /** What each piece of evidence counts, and every gap that counts when items are re-ranked. */
  public static Map<String, Float> of(BlendModel blend) {
    Map<String, Float> named = new LinkedHashMap<>();
    blend.weights().byEvidence().forEach((piece, weight) -> named.put(piece.name(), weight));
    putGaps("_OF_A_NEW_ITEM", blend.reranking().ofNew(), named);
    putGaps("_OF_A_SEEN_ITEM", blend.reranking().ofSeen(), named);
    return named;
  }

  private static void putGaps(String whose, GapWeights gaps, Map<String, Float> named) {
    put("_GAP" + whose, gaps.linear(), named);
    put("_SQUARED_GAP" + whose, gaps.squared(), named);
  }

  private static void put(String what, BlendWeights weights, Map<String, Float> named) {
    weights
        .byEvidence()
        .forEach(
            (piece, weight) -> {
              if (weight != 0f) {
                named.put(piece.name() + what, weight);
              }
            });
  }
}
