package dev.cartwise.recommendation.blend.vectors;

/** Rows of vectors, L2-normalised, as they are stored. */
public sealed interface VectorRows permits FloatRows, PackedRows {

  /** Rows that are read at once. */
  int BLOCK = 256;

  /** Number of rows. */
  int count();

  /** Copies a row, {@code float[dimension]}, to a place in an array. */
  void copy(int row, float[] target, int offset);

  /**
   * A reader of dot products with a query.
   *
   * @param query {@code float[dimension]}
   */
  Products products(float[] query);

  /** The dot products of one query with rows; a row's is always the same to the last bit. */
  interface Products {

    /**
     * Computes the products of successive rows.
     *
     * @param count at most {@link #BLOCK}
     * @param target takes them from its beginning on
     */
    void read(int firstRow, int count, float[] target);
  }
}
