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
    int[] columns = places(image.width(), width);
    int[] rows = places(image.height(), height);
    byte[] pixels = image.rgb();
    byte[] rgb = new byte[width * height * 3];
    int to = 0;
    for (int row : rows) {
      for (int column : columns) {
        int from = (row * image.width() + column) * 3;
        rgb[to] = pixels[from];
        rgb[to + 1] = pixels[from + 1];
        rgb[to + 2] = pixels[from + 2];
        to += 3;
      }
    }
    return new RgbImage(width, height, rgb);
  }

  /** The middles of so many equal parts of a side. */
  private static int[] places(int side, int parts) {
    int[] places = new int[parts];
    for (int i = 0; i < parts; i++) {
      places[i] = (int) ((2L * i + 1) * side / (2L * parts));
    }
    return places;
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
    for (int c = 0; c < 3; c++) {
      int[] counts = new int[256];
      for (int pixel : pixels) {
        counts[image.rgb()[3 * pixel + c] & 0xff]++;
      }
      int upTo = counts[0];
      while (upTo <= pixels.length / 2) {
        upTo += counts[++median[c]];
      }
    }
    return median;
  }
}
