package dev.cartwise.recommendation.blend.vectors;

import java.util.Arrays;

/**
 * The clusters in the order in which a query should visit them, with the most that an item of each
 * can be expected to score.
 *
 * <p>The products of a query and the vectors of a cluster scatter around the product with its
 * centroid. The farther the centroid lies from the sphere, the wider; {@link #DEVIATIONS} standard
 * deviations are taken for the most there is.
 */
public final class ClusterOrder {

  private static final float DEVIATIONS = 3f;

  private final VectorClusters clusters;
  private final float[] centroids;
  private final float[] reach;
  private final float factor;

  /**
   * @param factor what a product counts
   */
  public ClusterOrder(VectorClusters clusters, int dimension, float factor) {
    this.clusters = clusters;
    this.factor = factor;
    centroids = new float[clusters.count() * dimension];
    clusters.centroids().get(0, centroids);
    reach = new float[clusters.count()];
    for (int cluster = 0; cluster < reach.length; cluster++) {
      double squares = 0;
      for (int i = 0; i < dimension; i++) {
        float value = centroids[cluster * dimension + i];
        squares += value * value;
      }
      double deviation = Math.sqrt(Math.max(0, 1 - squares) / dimension);
      reach[cluster] = (float) (Math.abs(factor) * DEVIATIONS * deviation);
    }
  }

  /** The most that the products of each cluster add to a score, as expected. */
  public float[] expected(float[] query) {
    float[] expected = new float[reach.length];
    for (int cluster = 0; cluster < expected.length; cluster++) {
      float product = FloatRows.dot(query, centroids, cluster * query.length);
      expected[cluster] = factor * product + reach[cluster];
    }
    return expected;
  }

  /** The clusters by falling bounds. */
  public int[] byFalling(float[] bounds) {
    long[] keys = new long[bounds.length];
    for (int cluster = 0; cluster < keys.length; cluster++) {
      keys[cluster] = ((long) ~sortable(bounds[cluster]) << Integer.SIZE) | cluster;
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

  public VectorClusters clusters() {
    return clusters;
  }
}
