package dev.cartwise.recommendation.blend;

import java.nio.FloatBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The item vectors of a sequence model.
 *
 * @param dimension width of a vector
 * @param values {@code float[items][dimension]}, row-major, rows L2-normalised; in the order of
 *     items, or of places where there are clusters
 * @param clusters the division by nearness, if there is one
 */
public record ItemVectors(int dimension, FloatBuffer values, @Nullable VectorClusters clusters) {

  /** Rows that are read at once. */
  static final int BLOCK = 256;

  /** Takes the products of a row; the loop is this one for exact and clustered search alike. */
  interface Products {

    /** The product of the query and the vector of an item. */
    void take(int item, float product);
  }

  /** Vectors in the order of items. */
  public static ItemVectors inOrder(int dimension, FloatBuffer values) {
    return new ItemVectors(dimension, values, null);
  }

  /** Number of items. */
  public int items() {
    return dimension == 0 ? 0 : values.limit() / dimension;
  }

  /** Copies an item's vector. */
  void copy(int item, float[] target, int offset) {
    int place = clusters == null ? item : clusters.placeOf().get(item);
    values.get(place * dimension, target, offset, dimension);
  }

  /** Adds factor times the dot product of the query with each item's vector to its score. */
  void addDots(float[] query, float factor, float[] scores) {
    products(
        query,
        0,
        items(),
        new float[BLOCK * dimension],
        (item, product) -> scores[item] += factor * product);
  }

  /**
   * The dot products of the query with the vectors at places, in their order.
   *
   * @param block room for {@link #BLOCK} rows
   */
  void products(float[] query, int firstPlace, int endPlace, float[] block, Products taker) {
    for (int start = firstPlace; start < endPlace; start += BLOCK) {
      int rows = Math.min(BLOCK, endPlace - start);
      values.get(start * dimension, block, 0, rows * dimension);
      for (int row = 0; row < rows; row++) {
        int item = clusters == null ? start + row : clusters.itemAt().get(start + row);
        taker.take(item, dot(query, block, row * dimension));
      }
    }
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
