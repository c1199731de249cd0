package dev.cartwise.recommendation.blend.model;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * How much each piece of evidence counts.
 *
 * @param byEvidence the weight of each piece; a missing one is 0
 */
public record BlendWeights(Map<Evidence, Float> byEvidence) {

  /** Nothing counts. */
  public static final BlendWeights NONE = new BlendWeights(Map.of());

  public BlendWeights {
    EnumMap<Evidence, Float> copy = new EnumMap<>(Evidence.class);
    copy.putAll(byEvidence);
    byEvidence = copy;
  }

  /** One piece of evidence alone. */
  public static BlendWeights only(Evidence evidence) {
    return new BlendWeights(Map.of(evidence, 1f));
  }

  /** Weights in the order of {@link Evidence}, of the first pieces at least. */
  public static BlendWeights of(float[] inOrder) {
    EnumMap<Evidence, Float> weights = new EnumMap<>(Evidence.class);
    for (int i = 0; i < inOrder.length; i++) {
      weights.put(Evidence.values()[i], inOrder[i]);
    }
    return new BlendWeights(weights);
  }

  /** The same weights but for one. */
  public BlendWeights with(Evidence evidence, float weight) {
    EnumMap<Evidence, Float> weights = new EnumMap<>(byEvidence);
    weights.put(evidence, weight);
    return new BlendWeights(weights);
  }

  /** The evidence that counts; the caller may change the set. */
  public Set<Evidence> pieces() {
    Set<Evidence> pieces = EnumSet.noneOf(Evidence.class);
    byEvidence.forEach(
        (piece, weight) -> {
          if (weight != 0f) {
            pieces.add(piece);
          }
        });
    return pieces;
  }

  /** The weight of a piece of evidence. */
  public float of(Evidence evidence) {
    return byEvidence.getOrDefault(evidence, 0f);
  }
}
