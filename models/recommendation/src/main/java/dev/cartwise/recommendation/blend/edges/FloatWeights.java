package dev.cartwise.recommendation.blend.edges;

import java.nio.FloatBuffer;

/**
 * Strengths as floats.
 *
 * @param values {@code float[edges]}
 */
public record FloatWeights(FloatBuffer values) implements EdgeWeights {

  @Override
  public int count() {
    return values.limit();
  }

  @Override
  public float get(int edge) {
    return values.get(edge);
  }
}
