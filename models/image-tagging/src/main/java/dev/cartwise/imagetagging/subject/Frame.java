package dev.cartwise.imagetagging.subject;

import dev.cartwise.imagetagging.pixels.RgbImage;

/**
 * A rectangle within a picture, in pixels.
 *
 * @param left first column
 * @param top first row
 * @param width columns, at least 1
 * @param height rows, at least 1
 */
record Frame(int left, int top, int width, int height) {

  int area() {
    return width * height;
  }

  boolean contains(int x, int y) {
    return x >= left && x < left + width && y >= top && y < top + height;
  }

  /** The same part of a larger copy of the picture, with some of what is around it. */
  Frame scaled(RgbImage small, RgbImage large, double more) {
    double across = (double) large.width() / small.width();
    double down = (double) large.height() / small.height();
    double around = more * Math.max(width * across, height * down) / 2;
    int x = (int) Math.max(0, Math.round(left * across - around));
    int y = (int) Math.max(0, Math.round(top * down - around));
    int right = (int) Math.min(large.width(), Math.round((left + width) * across + around));
    int bottom = (int) Math.min(large.height(), Math.round((top + height) * down + around));
    return new Frame(x, y, Math.max(1, right - x), Math.max(1, bottom - y));
  }

  /** That part of a picture. */
  RgbImage of(RgbImage image) {
    byte[] rgb = new byte[area() * 3];
    for (int y = 0; y < height; y++) {
      int from = ((top + y) * image.width() + left) * 3;
      System.arraycopy(image.rgb(), from, rgb, y * width * 3, width * 3);
    }
    return new RgbImage(width, height, rgb);
  }
}
