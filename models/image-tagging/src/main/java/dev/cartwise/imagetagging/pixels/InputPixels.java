package dev.cartwise.imagetagging.pixels;

import dev.cartwise.imagetagging.pixels.Window.Box;
import java.util.Arrays;

/**
 * Pictures of any size brought to one size: area averaging downwards, linear upwards, in integers,
 * in one pass over the source. Training and serving share it.
 */
public final class InputPixels {

  private static final int CHANNELS = 3;
  private static final long ROUND = 1L << 2 * Weights.BITS - 1;
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
    int[] mixed = new int[source.width() * CHANNELS];
    for (int y = 0; y < target.height(); y++) {
      Arrays.fill(mixed, 0);
      int row = source.top() + down.starts()[y];
      for (int k = down.offsets()[y]; k < down.offsets()[y + 1]; k++) {
        int at = (row * image.width() + source.left()) * CHANNELS;
        addRow(image.rgb(), at, down.values()[k], mixed);
        row++;
      }
      mixColumns(mixed, across, out, ((target.top() + y) * outWidth + target.left()) * CHANNELS);
    }
  }

  /** Rows come before columns: next to each other in memory, they mix several times as fast. */
  private static void addRow(byte[] rgb, int at, int weight, int[] mixed) {
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] += (rgb[at + i] & 0xff) * weight;
    }
  }

  /**
   * Writes one row of the target.
   *
   * @param mixed the source's rows that are in it, in units of 1 / {@link Weights#ONE}
   */
  private static void mixColumns(int[] mixed, Weights across, byte[] out, int to) {
    int[] values = across.values();
    int at = to;
    for (int x = 0; x < across.starts().length; x++) {
      int from = across.starts()[x] * CHANNELS;
      long red = ROUND;
      long green = ROUND;
      long blue = ROUND;
      for (int k = across.offsets()[x]; k < across.offsets()[x + 1]; k++) {
        long weight = values[k];
        red += mixed[from] * weight;
        green += mixed[from + 1] * weight;
        blue += mixed[from + 2] * weight;
        from += CHANNELS;
      }
      out[at] = (byte) (red >> 2 * Weights.BITS);
      out[at + 1] = (byte) (green >> 2 * Weights.BITS);
      out[at + 2] = (byte) (blue >> 2 * Weights.BITS);
      at += CHANNELS;
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
