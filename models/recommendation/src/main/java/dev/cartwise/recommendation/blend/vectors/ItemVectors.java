package dev.cartwise.recommendation.blend.vectors;

import java.nio.FloatBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The item vectors of a sequence model.
 *
 * @param dimension width of a vector; 0 when there is no sequence model
 * @param rows in the order of items, or of places where there are clusters
 * @param clusters the division by nearness, if there is one
 */
public record ItemVectors(int dimension, VectorRows rows, @Nullable VectorClusters clusters) {

  /** Takes the products of a row; the loop is this one for exact and clustered search alike. */
  public interface Taker {

    /** The product of the query and the vector of an item. */
    void take(int item, float product);
  }

  /**
   * Vectors in the order of items.
   *
   * @param values {@code float[items][dimension]}, row-major, rows L2-normalised
   */
  public static ItemVectors inOrder(int dimension, FloatBuffer values) {
    return new ItemVectors(dimension, new FloatRows(dimension, values), null);
  }

  /** Whether a number takes a byte. */
  public boolean isPacked() {
    return rows instanceof PackedRows;
  }

  /** Number of items. */
  public int items() {
    return rows.count();
  }

  /** The place of an item. */
  private int place(int item) {
    return clusters == null ? item : clusters.placeOf().get(item);
  }

  /** Copies an item's vector. */
  public void copy(int item, float[] target, int offset) {
    rows.copy(place(item), target, offset);
  }

  /** The dot products with a query. */
  public Queried queried(float[] query) {
    return new Queried(rows.products(query));
  }

  /** The vectors seen from a query. Not safe for concurrent use. */
  public final class Queried {

    private final VectorRows.Products products;
    private final float[] block = new float[VectorRows.BLOCK];

    private Queried(VectorRows.Products products) {
      this.products = products;
    }

    /** The dot product of the query with an item's vector. */
    public float of(int item) {
      products.read(place(item), 1, block);
      return block[0];
    }

    /** The dot products of the query with the vectors at places, in their order. */
    public void forEach(int firstPlace, int endPlace, Taker taker) {
      for (int start = firstPlace; start < endPlace; start += VectorRows.BLOCK) {
        int count = Math.min(VectorRows.BLOCK, endPlace - start);
        products.read(start, count, block);
        for (int i = 0; i < count; i++) {
          taker.take(clusters == null ? start + i : clusters.itemAt().get(start + i), block[i]);
        }
      }
    }
  }
}
