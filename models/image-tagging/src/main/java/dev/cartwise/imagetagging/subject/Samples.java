package dev.cartwise.imagetagging.subject;

import dev.cartwise.imagetagging.pixels.RgbImage;
import java.util.Arrays;

/** Small copies of a picture and the places along their edge. */
final class Samples {

  /** Longest side of a copy. */
  static final int SIDE = 64;

  private Samples() {}

  /** Single pixels, evenly spread: cheap, and as noisy as the picture. */
  static RgbImage of(RgbImage image) {
    int longer = Math.max(image.width(), image.height());
    if (longer <= SIDE) {
      return image;
    }
    int width = side(image.width(), longer);
    int height = side(image.height(), longer);
    byte[] rgb = new byte[width * height * 3];
    for (int y = 0; y < height; y++) {
      int row = (int) ((2L * y + 1) * image.height() / (2L * height)) * image.width();
      for (int x = 0; x < width; x++) {
        int from = (row + (int) ((2L * x + 1) * image.width() / (2L * width))) * 3;
        int to = (y * width + x) * 3;
        rgb[to] = image.rgb()[from];
        rgb[to + 1] = image.rgb()[from + 1];
        rgb[to + 2] = image.rgb()[from + 2];
      }
    }
    return new RgbImage(width, height, rgb);
  }

  static int side(int side, int longer) {
    return longer <= SIDE ? side : Math.max(1, side * SIDE / longer);
  }

  /** The pixels that are less than {@code depth} away from the edge, row by row. */
  static int[] edge(int width, int height, int depth) {
    int[] pixels = new int[width * height];
    int count = 0;
    for (int y = 0; y < height; y++) {
      boolean whole = y < depth || y >= height - depth;
      for (int x = 0; x < width; x++) {
        if (!whole && x == depth && x < width - depth) {
          x = width - depth;
        }
        pixels[count++] = y * width + x;
      }
    }
    return Arrays.copyOf(pixels, count);
  }

  /** The median of each channel of some pixels. */
  static int[] median(RgbImage image, int[] pixels) {
    int[] median = new int[3];
    int[] values = new int[pixels.length];
    for (int c = 0; c < 3; c++) {
      for (int i = 0; i < pixels.length; i++) {
        values[i] = image.rgb()[3 * pixels[i] + c] & 0xff;
      }
      Arrays.sort(values);
      median[c] = values[values.length / 2];
    }
    return median;
  }
}
