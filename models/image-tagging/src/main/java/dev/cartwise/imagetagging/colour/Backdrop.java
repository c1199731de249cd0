package dev.cartwise.imagetagging.colour;

import dev.cartwise.imagetagging.pixels.RgbImage;
import java.util.Arrays;
import java.util.BitSet;

/** The part of a product photo that is plain background: what joins the edge in its own colour. */
final class Backdrop {

  /** Largest difference in one channel to the edge's colour. */
  private static final int TOLERANCE = 28;

  private Backdrop() {}

  /** The background's pixels by row; none if the edge has no colour of its own. */
  static BitSet find(RgbImage image) {
    int width = image.width();
    int height = image.height();
    byte[] rgb = image.rgb();
    int[] edge = edge(width, height);
    int[] colour = median(rgb, edge);
    BitSet found = new BitSet(width * height);
    int[] stack = new int[width * height];
    int depth = 0;
    for (int pixel : edge) {
      if (!found.get(pixel) && isLike(rgb, pixel, colour)) {
        found.set(pixel);
        stack[depth++] = pixel;
      }
    }
    if (found.cardinality() * 2 < edge.length) {
      return new BitSet();
    }
    while (depth > 0) {
      int pixel = stack[--depth];
      int x = pixel % width;
      int[] around = {
        x > 0 ? pixel - 1 : pixel,
        x < width - 1 ? pixel + 1 : pixel,
        pixel >= width ? pixel - width : pixel,
        pixel < width * (height - 1) ? pixel + width : pixel
      };
      for (int next : around) {
        if (!found.get(next) && isLike(rgb, next, colour)) {
          found.set(next);
          stack[depth++] = next;
        }
      }
    }
    return found;
  }

  private static int[] edge(int width, int height) {
    BitSet edge = new BitSet(width * height);
    edge.set(0, width);
    edge.set(width * (height - 1), width * height);
    for (int y = 0; y < height; y++) {
      edge.set(y * width);
      edge.set(y * width + width - 1);
    }
    return edge.stream().toArray();
  }

  private static int[] median(byte[] rgb, int[] pixels) {
    int[] median = new int[3];
    for (int c = 0; c < 3; c++) {
      int[] values = new int[pixels.length];
      for (int i = 0; i < pixels.length; i++) {
        values[i] = rgb[3 * pixels[i] + c] & 0xff;
      }
      Arrays.sort(values);
      median[c] = values[values.length / 2];
    }
    return median;
  }

  private static boolean isLike(byte[] rgb, int pixel, int[] colour) {
    for (int c = 0; c < 3; c++) {
      if (Math.abs((rgb[3 * pixel + c] & 0xff) - colour[c]) > TOLERANCE) {
        return false;
      }
    }
    return true;
  }
}
