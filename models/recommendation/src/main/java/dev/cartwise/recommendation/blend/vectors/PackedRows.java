package dev.cartwise.recommendation.blend.vectors;

import dev.cartwise.featurestore.item.PackedDirection;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * Rows of signed bytes, a quarter of the floats' size: a component is its byte times the scale of
 * its row, off by half a scale at most.
 *
 * @param dimension width of a row, more than 0
 * @param bytes {@code byte[rows][dimension]}, row-major, packed as {@link PackedDirection}
 * @param scales {@code float[rows]}: the length of the row over that of its bytes; 0 for one of
 *     zeros
 */
public record PackedRows(int dimension, ByteBuffer bytes, FloatBuffer scales)
    implements VectorRows {

  private static final int MAX_SUM = 1 << 30;

  /**
   * Packs rows of floats.
   *
   * @param values {@code float[rows][dimension]}, row-major
   */
  public static PackedRows of(int dimension, float[] values) {
    byte[] bytes = new byte[values.length];
    float[] scales = new float[values.length / dimension];
    for (int row = 0; row < scales.length; row++) {
      int start = row * dimension;
      float[] plain = Arrays.copyOfRange(values, start, start + dimension);
      PackedDirection packed = PackedDirection.of(plain);
      System.arraycopy(packed.bytes(), 0, bytes, start, dimension);
      double norm = packed.norm();
      double length = Math.sqrt(FloatRows.dot(plain, plain, 0));
      scales[row] = norm == 0 ? 0f : (float) (length / norm);
    }
    return new PackedRows(dimension, ByteBuffer.wrap(bytes), FloatBuffer.wrap(scales));
  }

  @Override
  public int count() {
    return scales.limit();
  }

  @Override
  public void copy(int row, float[] target, int offset) {
    float scale = scales.get(row);
    for (int i = 0; i < dimension; i++) {
      target[offset + i] = scale * bytes.get(row * dimension + i);
    }
  }

  /**
   * Products in fixed point: integers add up to the same sum on every platform, and faster than
   * bytes that are made floats first.
   */
  @Override
  public Products products(float[] query) {
    float one = one();
    int[] fixed = new int[dimension];
    for (int i = 0; i < dimension; i++) {
      fixed[i] = Math.round(query[i] * one);
    }
    byte[] block = new byte[BLOCK * dimension];
    return (firstRow, count, target) -> {
      bytes.get(firstRow * dimension, block, 0, count * dimension);
      scales.get(firstRow, target, 0, count);
      for (int row = 0; row < count; row++) {
        target[row] *= dot(fixed, block, row * dimension) / one;
      }
    };
  }

  /** What stands for 1 in a query of length 1: no sum of its products with bytes overflows. */
  private float one() {
    return (float) (MAX_SUM / (Byte.MAX_VALUE * Math.sqrt(dimension)));
  }

  private static int dot(int[] query, byte[] rows, int offset) {
    int sum = 0;
    for (int i = 0; i < query.length; i++) {
      sum += query[i] * rows[offset + i];
    }
    return sum;
  }
}
