package dev.cartwise.recommendation.blend.model;

import dev.cartwise.recommendation.blend.edges.EdgeTable;
import dev.cartwise.recommendation.blend.vectors.ItemVectors;
import java.nio.FloatBuffer;

/**
 * What the blend knows of a shop's items; the item numbers are those of its catalogue. Where the
 * vectors are packed, the weights of the edges are packed as well.
 *
 * @param vectors item vectors of the sequence model; dimension 0 when there is none
 * @param scale factor that turns a cosine into a logit
 * @param maxLength longest history that the encoder reads
 * @param follows edges from an item to those that come after it
 * @param precedes edges from an item to those that come before it
 * @param twoSteps edges from an item to those two steps away
 * @param popularity {@code float[items]}: log of one plus the number of interactions
 * @param weights what each piece of evidence counts
 */
public record BlendModel(
    ItemVectors vectors,
    float scale,
    int maxLength,
    EdgeTable follows,
    EdgeTable precedes,
    EdgeTable twoSteps,
    FloatBuffer popularity,
    BlendWeights weights) {

  public BlendModel {
    if (vectors.isPacked()) {
      follows = follows.packed();
      precedes = precedes.packed();
      twoSteps = twoSteps.packed();
    }
  }

  /** Number of items. */
  public int items() {
    return popularity.limit();
  }

  /** The same knowledge with other weights. */
  public BlendModel withWeights(BlendWeights other) {
    return new BlendModel(
        vectors, scale, maxLength, follows, precedes, twoSteps, popularity, other);
  }

  /** The query vector of a history of at least one item. */
  public float[] query(int[] history, SequenceEncoder encoder) {
    int length = Math.min(history.length, maxLength);
    float[] inputs = new float[length * vectors.dimension()];
    for (int i = 0; i < length; i++) {
      vectors.copy(history[history.length - length + i], inputs, i * vectors.dimension());
    }
    return encoder.encode(inputs, length);
  }

  /** The edges behind a piece of evidence. */
  public EdgeTable edges(Evidence evidence) {
    return switch (evidence) {
      case FOLLOWS, FOLLOWS_RECENT -> follows;
      case PRECEDES -> precedes;
      case TWO_STEPS -> twoSteps;
      default -> throw new IllegalArgumentException(evidence + " is no evidence out of edges");
    };
  }
}
