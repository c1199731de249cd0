package dev.cartwise.recommendation.blend.model;

import dev.cartwise.recommendation.blend.edges.EdgeTable;
import dev.cartwise.recommendation.blend.vectors.ItemVectors;
import java.nio.FloatBuffer;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the blend knows of a shop's items; the item numbers are those of its catalogue. Where the
 * vectors are packed, the weights of the edges are packed as well.
 *
 * @param vectors item vectors of the sequence model; dimension 0 when there is none
 * @param scale factor that turns a cosine into a logit
 * @param maxLength longest history that the encoder reads
 * @param edges a table for each relation that is known; a missing one is as good as one of no edges
 * @param popularity {@code float[items]}: log of one plus the number of interactions
 * @param weights what each piece of evidence counts
 * @param reranking how the best items are ordered anew
 */
public record BlendModel(
    ItemVectors vectors,
    float scale,
    int maxLength,
    Map<Relation, EdgeTable> edges,
    FloatBuffer popularity,
    BlendWeights weights,
    Reranking reranking) {

  public BlendModel {
    EnumMap<Relation, EdgeTable> tables = new EnumMap<>(Relation.class);
    tables.putAll(edges);
    if (vectors.isPacked()) {
      tables.replaceAll((relation, table) -> table.packed());
    }
    edges = tables;
  }

  /** A model that does not re-rank. */
  public BlendModel(
      ItemVectors vectors,
      float scale,
      int maxLength,
      Map<Relation, EdgeTable> edges,
      FloatBuffer popularity,
      BlendWeights weights) {
    this(vectors, scale, maxLength, edges, popularity, weights, Reranking.NONE);
  }

  /** Number of items. */
  public int items() {
    return popularity.limit();
  }

  /** The same knowledge with other weights, for which no re-ranking was learned yet. */
  public BlendModel withWeights(BlendWeights other) {
    return new BlendModel(vectors, scale, maxLength, edges, popularity, other);
  }

  /** The same model with another re-ranking. */
  public BlendModel with(Reranking other) {
    return new BlendModel(vectors, scale, maxLength, edges, popularity, weights, other);
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

  /** Gives the edges behind a piece of evidence that lead away from a history. */
  public void follow(Evidence evidence, int[] history, EdgeTable.Taker taker) {
    EdgeTable table = edges.get(evidence.relation());
    if (table != null) {
      table.follow(history, evidence.decay(), taker);
    }
  }

  /** The strength of the edge between two items, 0 for none. */
  public float strength(Relation relation, int item, int target) {
    EdgeTable table = edges.get(relation);
    return table == null ? 0f : table.weight(item, target);
  }
}
