package dev.cartwise.recommendation.blend;

import java.nio.FloatBuffer;

/**
 * The item vectors of a sequence model.
 *
 * @param dimension width of a vector
 * @param values {@code float[items][dimension]}, row-major, rows L2-normalised
 */
public record ItemVectors(int dimension, FloatBuffer values) {

  private static final int BLOCK = 256;

  /** Number of items. */
  public int items() {
    return dimension == 0 ? 0 : values.limit() / dimension;
  }

  /** Copies an item's vector. */
  void copy(int item, float[] target, int offset) {
    values.get(item * dimension, target, offset, dimension);
  }

  /** Adds factor times the dot product of the query with each item's vector to its score. */
  void addDots(float[] query, float factor, float[] scores) {
    float[] block = new float[BLOCK * dimension];
    for (int start = 0; start < scores.length; start += BLOCK) {
      int rows = Math.min(BLOCK, scores.length - start);
      values.get(start * dimension, block, 0, rows * dimension);
      for (int row = 0; row < rows; row++) {
        scores[start + row] += factor * dot(query, block, row * dimension);
      }
    }
  }

  private float dot(float[] query, float[] rows, int offset) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int i = 0;
    for (; i + 3 < dimension; i += 4) {
      a += query[i] * rows[offset + i];
      b += query[i + 1] * rows[offset + i + 1];
      c += query[i + 2] * rows[offset + i + 2];
      d += query[i + 3] * rows[offset + i + 3];
    }
    for (; i < dimension; i++) {
      a += query[i] * rows[offset + i];
    }
    return (a + b) + (c + d);
  }
}
