package dev.cartwise.imagetagging.pixels;

import dev.cartwise.imagetagging.pixels.Window.Box;
import java.util.Arrays;

/**
 * Pictures of any size brought to one size: area averaging downwards, linear upwards, in integers,
 * in one pass over the source. Training and serving share it.
 */
public final class InputPixels {

  private static final int CHANNELS = 3;
  private static final int HALF = Weights.ONE / 2;
  private static final int ENOUGH = 256;

  private InputPixels() {}

  /**
   * How many pixels the shorter side of a photo keeps while it is decoded for a network: twice as
   * many as the network takes, so that averaging is as good as from the full size and a part of the
   * photo still has enough, but 256 at most unless the network takes more.
   *
   * @param width columns that the network takes
   * @param height rows that it takes
   */
  public static int decodedSide(int width, int height) {
    return Math.max(Math.max(width, height), Math.min(ENOUGH, 2 * Math.min(width, height)));
  }

  /** Brings a picture to a size. */
  public static RgbImage fit(RgbImage image, Fit fit, int width, int height) {
    if (image.width() == width && image.height() == height) {
      return image;
    }
    Window window = Window.of(fit, image.width(), image.height(), width, height);
    byte[] rgb = new byte[width * height * CHANNELS];
    if (!window.target().equals(new Box(0, 0, width, height))) {
      fill(rgb, edgeColour(image));
    }
    resample(image, window, rgb, width);
    return new RgbImage(width, height, rgb);
  }

  private static void resample(RgbImage image, Window window, byte[] out, int outWidth) {
    Box source = window.source();
    Box target = window.target();
    Weights across = Weights.of(source.width(), target.width());
    Weights down = Weights.of(source.height(), target.height());
    int length = target.width() * CHANNELS;
    int[][] rows = new int[2][length];
    int[] held = {-1, -1};
    long[] sum = new long[length];
    for (int y = 0; y < target.height(); y++) {
      Arrays.fill(sum, (long) HALF << Weights.BITS);
      int begin = down.offsets()[y];
      for (int k = begin; k < down.offsets()[y + 1]; k++) {
        int row = down.starts()[y] + k - begin;
        int slot = row & 1;
        if (held[slot] != row) {
          mixRow(image, source.left(), source.top() + row, across, rows[slot]);
          held[slot] = row;
        }
        int weight = down.values()[k];
        int[] mixed = rows[slot];
        for (int i = 0; i < length; i++) {
          sum[i] += (long) mixed[i] * weight;
        }
      }
      int at = ((target.top() + y) * outWidth + target.left()) * CHANNELS;
      for (int i = 0; i < length; i++) {
        out[at + i] = (byte) (sum[i] >> 2 * Weights.BITS);
      }
    }
  }

  /** One row of the source at the target's width, in units of 1 / {@link Weights#ONE}. */
  private static void mixRow(RgbImage image, int left, int row, Weights across, int[] mixed) {
    byte[] rgb = image.rgb();
    int base = (row * image.width() + left) * CHANNELS;
    int[] values = across.values();
    int outputs = across.starts().length;
    for (int x = 0; x < outputs; x++) {
      int at = base + across.starts()[x] * CHANNELS;
      int red = 0;
      int green = 0;
      int blue = 0;
      for (int k = across.offsets()[x]; k < across.offsets()[x + 1]; k++) {
        int weight = values[k];
        red += (rgb[at] & 0xff) * weight;
        green += (rgb[at + 1] & 0xff) * weight;
        blue += (rgb[at + 2] & 0xff) * weight;
        at += CHANNELS;
      }
      mixed[x * CHANNELS] = red;
      mixed[x * CHANNELS + 1] = green;
      mixed[x * CHANNELS + 2] = blue;
    }
  }

  /** The mean colour of the outermost pixels. */
  private static byte[] edgeColour(RgbImage image) {
    int width = image.width();
    int height = image.height();
    long[] sum = new long[CHANNELS];
    for (int x = 0; x < width; x++) {
      add(image, x, 0, sum);
      add(image, x, height - 1, sum);
    }
    for (int y = 0; y < height; y++) {
      add(image, 0, y, sum);
      add(image, width - 1, y, sum);
    }
    long count = 2L * width + 2L * height;
    byte[] colour = new byte[CHANNELS];
    for (int c = 0; c < CHANNELS; c++) {
      colour[c] = (byte) ((sum[c] + count / 2) / count);
    }
    return colour;
  }

  private static void add(RgbImage image, int x, int y, long[] sum) {
    int at = (y * image.width() + x) * CHANNELS;
    for (int c = 0; c < CHANNELS; c++) {
      sum[c] += image.rgb()[at + c] & 0xff;
    }
  }

  private static void fill(byte[] rgb, byte[] colour) {
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = colour[i % CHANNELS];
    }
  }
}
