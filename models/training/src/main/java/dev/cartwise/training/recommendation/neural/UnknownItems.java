package dev.cartwise.training.recommendation.neural;

/** The place of items of which nothing is known, neither events nor attributes. */
final class UnknownItems {

  private UnknownItems() {}

  /**
   * Puts rows of zeros to the mean of the other rows, so that such an item scores for any history
   * what all items score on average. At zero it would score above each item that the history speaks
   * against.
   *
   * @param vectors {@code float[items][dimension]}, row-major, rows L2-normalised or of zeros
   */
  static void place(float[] vectors, int dimension) {
    double[] sum = new double[dimension];
    boolean[] isUnknown = new boolean[vectors.length / dimension];
    int known = 0;
    for (int item = 0; item < isUnknown.length; item++) {
      isUnknown[item] = isZero(vectors, item * dimension, dimension);
      known += isUnknown[item] ? 0 : 1;
      for (int i = 0; i < dimension; i++) {
        sum[i] += vectors[item * dimension + i];
      }
    }
    for (int item = 0; item < isUnknown.length; item++) {
      for (int i = 0; isUnknown[item] && known > 0 && i < dimension; i++) {
        vectors[item * dimension + i] = (float) (sum[i] / known);
      }
    }
  }

  private static boolean isZero(float[] vectors, int offset, int dimension) {
    for (int i = 0; i < dimension; i++) {
      if (vectors[offset + i] != 0f) {
        return false;
      }
    }
    return true;
  }
}
