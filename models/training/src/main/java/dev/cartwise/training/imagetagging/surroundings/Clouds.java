package dev.cartwise.training.imagetagging.surroundings;

import java.util.SplittableRandom;

/** Value noise: random numbers at the points of a grid, smoothly joined (Perlin, 1985). */
final class Clouds {

  private static final int GRID = 32;

  private final double[] values = new double[GRID * GRID];
  private final double cell;

  /**
   * @param cell distance of two points of the grid, in pixels
   */
  Clouds(SplittableRandom random, double cell) {
    this.cell = cell;
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextDouble();
    }
  }

  /** The number at a place, 0 to 1. */
  double at(int x, int y) {
    int column = (int) (x / cell);
    int row = (int) (y / cell);
    double across = smooth(x / cell - column);
    double down = smooth(y / cell - row);
    double upper = point(column, row) * (1 - across) + point(column + 1, row) * across;
    double lower = point(column, row + 1) * (1 - across) + point(column + 1, row + 1) * across;
    return upper * (1 - down) + lower * down;
  }

  private double point(int column, int row) {
    return values[row % GRID * GRID + column % GRID];
  }

  private static double smooth(double share) {
    return share * share * (3 - 2 * share);
  }
}
