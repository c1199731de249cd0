package dev.cartwise.training.recommendation.resemblance;

import dev.cartwise.featurestore.item.PackedDirection;
import java.util.Arrays;

/**
 * A few hundred directions of one dimension, turned so that one component of all of them lies side
 * by side: the loops over them are what the JIT makes vector instructions of.
 */
final class DirectionBlock {

  /** How many directions a block holds; with 512 dimensions it fits into the processor's cache. */
  static final int WIDTH = 256;

  private final int[][] components;
  private final int width;

  /**
   * Turns directions.
   *
   * @param places which of them; {@code from} inclusive to {@code to} exclusive
   */
  DirectionBlock(PackedDirection[] directions, int[] places, int from, int to) {
    width = to - from;
    components = new int[directions[places[from]].dimension()][width];
    for (int column = 0; column < width; column++) {
      byte[] bytes = directions[places[from + column]].bytes();
      for (int i = 0; i < bytes.length; i++) {
        components[i][column] = bytes[i];
      }
    }
  }

  /**
   * The inner products of a direction with all of the block.
   *
   * @param products gets them, {@code int[WIDTH]}
   */
  void dot(PackedDirection direction, int[] products) {
    byte[] bytes = direction.bytes();
    Arrays.fill(products, 0, width, 0);
    int i = 0;
    for (; i + 4 <= bytes.length; i += 4) {
      addFour(bytes, i, products);
    }
    for (; i < bytes.length; i++) {
      int[] component = components[i];
      for (int column = 0; column < width; column++) {
        products[column] += bytes[i] * component[column];
      }
    }
  }

  /** Four components at once, since each pass over the products costs a load and a store. */
  private void addFour(byte[] bytes, int i, int[] products) {
    int a = bytes[i];
    int b = bytes[i + 1];
    int c = bytes[i + 2];
    int d = bytes[i + 3];
    int[] as = components[i];
    int[] bs = components[i + 1];
    int[] cs = components[i + 2];
    int[] ds = components[i + 3];
    for (int column = 0; column < width; column++) {
      products[column] += a * as[column] + b * bs[column] + c * cs[column] + d * ds[column];
    }
  }
}
