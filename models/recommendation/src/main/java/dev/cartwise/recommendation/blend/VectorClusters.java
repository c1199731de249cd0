package dev.cartwise.recommendation.blend;

import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;

/**
 * A division of item vectors into clusters of near ones, which are stored cluster by cluster, so
 * that a search reads the promising clusters alone.
 *
 * @param centroids {@code float[clusters][dimension]}: the mean vector of each cluster
 * @param offsets {@code int[clusters + 1]}: the place where a cluster begins
 * @param itemAt {@code int[items]}: the item at a place
 * @param placeOf {@code int[items]}: the place of an item
 */
record VectorClusters(
    FloatBuffer centroids, IntBuffer offsets, IntBuffer itemAt, IntBuffer placeOf) {

  /** Number of clusters. */
  int count() {
    return offsets.limit() - 1;
  }

  /** The clusters in the order in which a query should visit them. */
  int[] nearestFirst(float[] query, float factor) {
    int dimension = query.length;
    float[] centroid = new float[dimension];
    long[] keys = new long[count()];
    for (int cluster = 0; cluster < keys.length; cluster++) {
      centroids.get(cluster * dimension, centroid);
      float near = factor * ItemVectors.dot(query, centroid, 0);
      keys[cluster] = ((long) ~sortable(near) << Integer.SIZE) | cluster;
    }
    Arrays.sort(keys);
    int[] order = new int[keys.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = (int) keys[i];
    }
    return order;
  }

  /** An integer that orders as the number does. */
  private static int sortable(float number) {
    int bits = Float.floatToIntBits(number);
    return bits ^ ((bits >> 31) & Integer.MAX_VALUE);
  }
}
