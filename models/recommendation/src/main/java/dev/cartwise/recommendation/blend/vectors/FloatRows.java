package dev.cartwise.recommendation.blend.vectors;

import java.nio.FloatBuffer;

/**
 * Rows of floats.
 *
 * @param dimension width of a row; 0 when there is none
 * @param values {@code float[rows][dimension]}, row-major
 */
public record FloatRows(int dimension, FloatBuffer values) implements VectorRows {

  @Override
  public int count() {
    return dimension == 0 ? 0 : values.limit() / dimension;
  }

  @Override
  public void copy(int row, float[] target, int offset) {
    values.get(row * dimension, target, offset, dimension);
  }

  @Override
  public Products products(float[] query) {
    float[] block = new float[BLOCK * dimension];
    return (firstRow, count, target) -> {
      values.get(firstRow * dimension, block, 0, count * dimension);
      for (int row = 0; row < count; row++) {
        target[row] = dot(query, block, row * dimension);
      }
    };
  }

  /** The dot product of a query and a row of an array. */
  static float dot(float[] query, float[] rows, int offset) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int i = 0;
    for (; i + 3 < query.length; i += 4) {
      a += query[i] * rows[offset + i];
      b += query[i + 1] * rows[offset + i + 1];
      c += query[i + 2] * rows[offset + i + 2];
      d += query[i + 3] * rows[offset + i + 3];
    }
    for (; i < query.length; i++) {
      a += query[i] * rows[offset + i];
    }
    return (a + b) + (c + d);
  }
}
