package dev.cartwise.recommendation.blend.vectors;

import java.nio.FloatBuffer;
import java.nio.IntBuffer;

/**
 * A division of item vectors into clusters of near ones, which are stored cluster by cluster, the
 * most popular item of a cluster first, so that a search reads only what may be among the best.
 *
 * @param centroids {@code float[clusters][dimension]}: the mean vector of each cluster
 * @param offsets {@code int[clusters + 1]}: the place where a cluster begins
 * @param itemAt {@code int[items]}: the item at a place
 * @param placeOf {@code int[items]}: the place of an item
 */
public record VectorClusters(
    FloatBuffer centroids, IntBuffer offsets, IntBuffer itemAt, IntBuffer placeOf) {

  /** Number of clusters. */
  public int count() {
    return offsets.limit() - 1;
  }
}
