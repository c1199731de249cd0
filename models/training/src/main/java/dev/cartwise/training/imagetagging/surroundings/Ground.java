package dev.cartwise.training.imagetagging.surroundings;

import java.util.SplittableRandom;

/** What a photo is pasted on. */
public enum Ground {
  /** White, as in a catalogue. */
  WHITE,
  /** Each pixel a little off one colour. */
  NOISE,
  /** Two colours in coarse and fine grains. */
  GRAIN,
  /** Boards of wood with dark joints. */
  PLANKS,
  /** Turned squares of two colours. */
  CHECKS,
  /** Soft stripes of two colours. */
  STRIPES,
  /** One colour that turns into another across the picture. */
  GRADIENT,
  /** Large soft spots of two colours. */
  BLOTCHES;

  private static final double LEVELS = 255;

  /** How much single pixels stray, in steps of a channel. */
  double stray(SplittableRandom random) {
    return switch (this) {
      case WHITE -> 0;
      case NOISE -> 30 + 90 * random.nextDouble();
      case GRAIN -> 20 + 40 * random.nextDouble();
      default -> 6;
    };
  }

  /** Two colours of red, green and blue, 0 to 255. */
  double[][] colours(SplittableRandom random) {
    if (this == WHITE) {
      double[] white = {LEVELS, LEVELS, LEVELS};
      return new double[][] {white, white};
    }
    if (this == PLANKS) {
      double light = random.nextDouble();
      double[] wood = {110 + 90 * light, 75 + 75 * light, 45 + 60 * light};
      return new double[][] {wood, {0.6 * wood[0], 0.6 * wood[1], 0.6 * wood[2]}};
    }
    return new double[][] {colour(random), colour(random)};
  }

  private static double[] colour(SplittableRandom random) {
    return random.doubles(3, 0, LEVELS).toArray();
  }

  /**
   * Draws a surface.
   *
   * @param side the longer side of what it will cover, in pixels
   */
  Texture draw(SplittableRandom random, int side) {
    double angle = random.nextDouble() * Math.PI;
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    double cell = side * (0.03 + 0.09 * random.nextDouble());
    Clouds coarse = new Clouds(random, side / 8.0);
    Clouds fine = new Clouds(random, side / 24.0);
    return switch (this) {
      case WHITE, NOISE -> (x, y) -> 0;
      case GRAIN -> (x, y) -> fine.at(x, y);
      case PLANKS -> (x, y) -> plank((y * cos - x * sin) / (2 * cell), coarse.at(x, y));
      case CHECKS ->
          (x, y) ->
              Math.floorMod(
                  (long) Math.floor((x * cos + y * sin) / cell)
                      + (long) Math.floor((y * cos - x * sin) / cell),
                  2);
      case STRIPES -> (x, y) -> 0.5 + 0.8 * Math.sin((y * cos - x * sin) / cell * Math.PI);
      case GRADIENT -> (x, y) -> 0.3 + 0.7 * (x * cos + y * sin) / side;
      case BLOTCHES -> (x, y) -> 0.7 * coarse.at(x, y) + 0.3 * fine.at(x, y);
    };
  }

  private static double plank(double board, double cloud) {
    double across = board - Math.floor(board);
    return across < 0.06 ? 1 : 0.3 + 0.25 * Math.sin(20 * cloud + 3 * Math.floor(board));
  }
}
