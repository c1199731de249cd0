package dev.cartwise.recommendation.blend.vectors;

import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Divides item vectors into clusters, in two steps: a few dozen clusters of all items, each of
 * which is divided again, so that no item is ever compared with more than a few dozen centroids.
 *
 * <p>Clusters are those of spherical k-means on a sample. The same vectors and seed give the same
 * clusters.
 */
public final class VectorClustering {

  /** Fewer items are scanned whole, which takes less than a millisecond or two. */
  public static final int MIN_ITEMS = 1 << 15;

  private static final int MIN_PER_CLUSTER = 64;
  private static final int ROUNDS = 8;
  private static final int SAMPLE_PER_CENTROID = 128;

  private final int dimension;
  private final float[] vectors;
  private final float[] popularity;
  private final SplittableRandom random;

  private VectorClustering(int dimension, float[] vectors, float[] popularity, long seed) {
    this.dimension = dimension;
    this.vectors = vectors;
    this.popularity = popularity;
    this.random = new SplittableRandom(seed);
  }

  /**
   * The vectors, divided into clusters of about a quarter of the square root of their number;
   * vectors of fewer than {@link #MIN_ITEMS} items stay in the order of items.
   *
   * @param vectors {@code float[items][dimension]}, row-major, rows L2-normalised
   * @param popularity {@code float[items]}
   */
  public static ItemVectors divide(int dimension, float[] vectors, float[] popularity, long seed) {
    int items = dimension == 0 ? 0 : vectors.length / dimension;
    return items < MIN_ITEMS
        ? ItemVectors.inOrder(dimension, FloatBuffer.wrap(vectors))
        : new VectorClustering(dimension, vectors, popularity, seed).divide(items);
  }

  private ItemVectors divide(int items) {
    int[] all = new int[items];
    Arrays.setAll(all, item -> item);
    int perCluster = Math.max(MIN_PER_CLUSTER, (int) Math.sqrt(items) / 4);
    int[] itemAt = new int[items];
    int[] offsets = new int[items + 1];
    int clusters = 0;
    int place = 0;
    for (int[] region : split(all, (int) Math.sqrt((double) items / perCluster))) {
      int parts = Math.max(1, Math.round((float) region.length / perCluster));
      for (int[] cluster : split(region, parts)) {
        sortByPopularity(cluster);
        System.arraycopy(cluster, 0, itemAt, place, cluster.length);
        place += cluster.length;
        offsets[++clusters] = place;
      }
    }
    return arranged(itemAt, Arrays.copyOf(offsets, clusters + 1));
  }

  /** The most popular item first, of equals the lower number. */
  private void sortByPopularity(int[] items) {
    long[] keys = new long[items.length];
    for (int i = 0; i < keys.length; i++) {
      // Numbers of at least 0 order like their bits; inverted, the greatest comes first.
      keys[i] = ((long) ~Float.floatToRawIntBits(popularity[items[i]]) << Integer.SIZE) | items[i];
    }
    Arrays.sort(keys);
    for (int i = 0; i < keys.length; i++) {
      items[i] = (int) keys[i];
    }
  }

  private ItemVectors arranged(int[] itemAt, int[] offsets) {
    float[] values = new float[vectors.length];
    int[] placeOf = new int[itemAt.length];
    for (int place = 0; place < itemAt.length; place++) {
      placeOf[itemAt[place]] = place;
      System.arraycopy(vectors, itemAt[place] * dimension, values, place * dimension, dimension);
    }
    float[] centroids = new float[(offsets.length - 1) * dimension];
    for (int cluster = 0; cluster < offsets.length - 1; cluster++) {
      int size = offsets[cluster + 1] - offsets[cluster];
      for (int place = offsets[cluster]; place < offsets[cluster + 1]; place++) {
        for (int i = 0; i < dimension; i++) {
          centroids[cluster * dimension + i] += values[place * dimension + i] / size;
        }
      }
    }
    return new ItemVectors(
        dimension,
        PackedRows.of(dimension, values),
        new VectorClusters(
            FloatBuffer.wrap(centroids),
            IntBuffer.wrap(offsets),
            IntBuffer.wrap(itemAt),
            IntBuffer.wrap(placeOf)));
  }

  /** Divides items by nearness into parts, none of them empty. */
  private int[][] split(int[] items, int parts) {
    if (parts < 2 || items.length < 2 * parts) {
      return new int[][] {items};
    }
    float[][] centroids = centroids(items, parts);
    int[] partOf = new int[items.length];
    int[] sizes = new int[parts];
    for (int i = 0; i < items.length; i++) {
      partOf[i] = nearest(items[i], centroids);
      sizes[partOf[i]]++;
    }
    int[][] members = new int[parts][];
    for (int part = 0; part < parts; part++) {
      members[part] = new int[sizes[part]];
    }
    int[] next = new int[parts];
    for (int i = 0; i < items.length; i++) {
      members[partOf[i]][next[partOf[i]]++] = items[i];
    }
    return Arrays.stream(members).filter(part -> part.length > 0).toArray(int[][]::new);
  }

  private float[][] centroids(int[] items, int parts) {
    int[] sample = sample(items, parts * SAMPLE_PER_CENTROID);
    float[][] centroids = new float[parts][];
    for (int part = 0; part < parts; part++) {
      centroids[part] = row(sample[part]);
    }
    for (int round = 0; round < ROUNDS; round++) {
      float[][] sums = new float[parts][dimension];
      for (int item : sample) {
        float[] sum = sums[nearest(item, centroids)];
        for (int i = 0; i < dimension; i++) {
          sum[i] += vectors[item * dimension + i];
        }
      }
      for (int part = 0; part < parts; part++) {
        double length = Math.sqrt(FloatRows.dot(sums[part], sums[part], 0));
        if (length == 0) {
          centroids[part] = row(sample[random.nextInt(sample.length)]);
          continue;
        }
        for (int i = 0; i < dimension; i++) {
          centroids[part][i] = (float) (sums[part][i] / length);
        }
      }
    }
    return centroids;
  }

  /** Some of the items in random order, all of them if there are no more. */
  private int[] sample(int[] items, int count) {
    int[] shuffled = items.clone();
    int size = Math.min(count, shuffled.length);
    for (int i = 0; i < size; i++) {
      int other = i + random.nextInt(shuffled.length - i);
      int item = shuffled[other];
      shuffled[other] = shuffled[i];
      shuffled[i] = item;
    }
    return Arrays.copyOf(shuffled, size);
  }

  private int nearest(int item, float[][] centroids) {
    int nearest = 0;
    float best = Float.NEGATIVE_INFINITY;
    for (int part = 0; part < centroids.length; part++) {
      float product = FloatRows.dot(centroids[part], vectors, item * dimension);
      if (product > best) {
        best = product;
        nearest = part;
      }
    }
    return nearest;
  }

  private float[] row(int item) {
    return Arrays.copyOfRange(vectors, item * dimension, (item + 1) * dimension);
  }
}
