package dev.cartwise.recommendation.blend.edges;

/** The strengths of edges, more than 0, as they are stored. */
public sealed interface EdgeWeights permits FloatWeights, PackedWeights {

  /** Number of edges. */
  int count();

  /** The strength of an edge. */
  float get(int edge);
}
