package dev.cartwise.imagetagging.decode.source;

import dev.cartwise.imagetagging.pixels.RgbImage;

/**
 * A picture in the making that averages squares of pixels as they arrive, in any order, each once.
 */
public final class ReducingCanvas {

  private static final int CHANNELS = 3;

  private final int sourceWidth;
  private final int sourceHeight;
  private final int reduction;
  private final int shift;
  private final int width;
  private final int height;
  private final byte[] pixels;
  private final int[] sums;

  /**
   * @param reduction a power of two by which both sides are divided
   */
  public ReducingCanvas(int sourceWidth, int sourceHeight, int reduction) {
    this.sourceWidth = sourceWidth;
    this.sourceHeight = sourceHeight;
    this.reduction = reduction;
    this.shift = Integer.numberOfTrailingZeros(reduction);
    this.width = ImageLimits.divideUp(sourceWidth, reduction);
    this.height = ImageLimits.divideUp(sourceHeight, reduction);
    this.pixels = new byte[width * height * CHANNELS];
    this.sums = reduction == 1 ? new int[0] : new int[width * height * CHANNELS];
  }

  public void add(int x, int y, int red, int green, int blue) {
    int at = ((y >> shift) * width + (x >> shift)) * CHANNELS;
    if (shift == 0) {
      pixels[at] = (byte) red;
      pixels[at + 1] = (byte) green;
      pixels[at + 2] = (byte) blue;
    } else {
      sums[at] += red;
      sums[at + 1] += green;
      sums[at + 2] += blue;
    }
  }

  /** Adds a whole row of red, green and blue. */
  public void addRow(int y, byte[] rgb) {
    int at = (y >> shift) * width * CHANNELS;
    if (shift == 0) {
      System.arraycopy(rgb, 0, pixels, at, rgb.length);
      return;
    }
    for (int x = 0, i = 0; x < sourceWidth; x++, i += CHANNELS) {
      int to = at + (x >> shift) * CHANNELS;
      sums[to] += rgb[i] & 0xff;
      sums[to + 1] += rgb[i + 1] & 0xff;
      sums[to + 2] += rgb[i + 2] & 0xff;
    }
  }

  /** Adds white wherever a frame does not lie, which is within the canvas. */
  public void fillAround(int left, int top, int frameWidth, int frameHeight) {
    for (int y = 0; y < sourceHeight; y++) {
      boolean covered = y >= top && y < top + frameHeight;
      for (int x = 0; x < sourceWidth; x++) {
        if (covered && x == left) {
          x += frameWidth - 1;
        } else {
          add(x, y, 255, 255, 255);
        }
      }
    }
  }

  /** Adds a pixel that lets white shine through. */
  public void addOnWhite(int x, int y, int red, int green, int blue, int alpha) {
    add(x, y, onWhite(red, alpha), onWhite(green, alpha), onWhite(blue, alpha));
  }

  private static int onWhite(int value, int alpha) {
    return 255 - ((255 - value) * alpha + 127) / 255;
  }

  public RgbImage finish() {
    for (int y = 0; shift > 0 && y < height; y++) {
      int rows = Math.min(reduction, sourceHeight - y * reduction);
      for (int x = 0; x < width; x++) {
        int count = rows * Math.min(reduction, sourceWidth - x * reduction);
        int at = (y * width + x) * CHANNELS;
        for (int c = at; c < at + CHANNELS; c++) {
          pixels[c] = (byte) ((sums[c] + count / 2) / count);
        }
      }
    }
    return new RgbImage(width, height, pixels);
  }
}
