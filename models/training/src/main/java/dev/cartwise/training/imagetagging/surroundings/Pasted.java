package dev.cartwise.training.imagetagging.surroundings;

import dev.cartwise.imagetagging.pixels.RgbImage;
import java.util.SplittableRandom;

/** A photo in the middle of a ground that shows on all sides. */
public final class Pasted {

  /** How much of the ground shows on each side, in shares of the photo's. */
  public static final double MARGIN = 0.3;

  private static final int CHANNELS = 3;

  private Pasted() {}

  /**
   * Pastes a photo.
   *
   * @param seed the same seed gives the same ground
   */
  public static RgbImage on(Ground ground, RgbImage photo, long seed) {
    int left = (int) Math.round(MARGIN * photo.width());
    int top = (int) Math.round(MARGIN * photo.height());
    int width = photo.width() + 2 * left;
    int height = photo.height() + 2 * top;
    byte[] rgb = painted(ground, width, height, new SplittableRandom(seed));
    for (int y = 0; y < photo.height(); y++) {
      int from = y * photo.width() * CHANNELS;
      int to = ((top + y) * width + left) * CHANNELS;
      System.arraycopy(photo.rgb(), from, rgb, to, photo.width() * CHANNELS);
    }
    return new RgbImage(width, height, rgb);
  }

  private static byte[] painted(Ground ground, int width, int height, SplittableRandom random) {
    double[][] colours = ground.colours(random);
    double stray = ground.stray(random);
    Texture texture = ground.draw(random, Math.max(width, height));
    byte[] rgb = new byte[width * height * CHANNELS];
    for (int i = 0; i < rgb.length; i++) {
      int pixel = i / CHANNELS;
      double share = Math.max(0, Math.min(1, texture.mix(pixel % width, pixel / width)));
      double level =
          colours[0][i % CHANNELS] * (1 - share)
              + colours[1][i % CHANNELS] * share
              + stray * (2 * random.nextDouble() - 1);
      rgb[i] = (byte) Math.round(Math.max(0, Math.min(255, level)));
    }
    return rgb;
  }
}
