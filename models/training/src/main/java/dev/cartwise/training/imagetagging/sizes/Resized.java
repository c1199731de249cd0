package dev.cartwise.training.imagetagging.sizes;

import dev.cartwise.imagetagging.pixels.Fit;
import dev.cartwise.imagetagging.pixels.InputPixels;
import dev.cartwise.imagetagging.pixels.RgbImage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Photos brought to another width in their own aspect and saved as JPEG. */
public final class Resized {

  private static final int BITS_OF_CHANNEL = 8;

  private Resized() {}

  /**
   * Saves a photo in another size, with ImageIO's usual loss (quality .75, colours at half).
   *
   * @param width in pixels, at least 1
   */
  public static byte[] jpeg(RgbImage photo, int width) {
    int height = (int) Math.max(1, Math.round((double) width * photo.height() / photo.width()));
    RgbImage resized = InputPixels.fit(photo, Fit.STRETCH, width, height);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      ImageIO.write(buffered(resized), "jpg", file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  private static BufferedImage buffered(RgbImage image) {
    BufferedImage buffered =
        new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_INT_RGB);
    byte[] rgb = image.rgb();
    int[] row = new int[image.width()];
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < row.length; x++) {
        int at = (y * row.length + x) * 3;
        row[x] = colour(rgb[at], rgb[at + 1], rgb[at + 2]);
      }
      buffered.setRGB(0, y, row.length, 1, row, 0, row.length);
    }
    return buffered;
  }

  private static int colour(byte red, byte green, byte blue) {
    return ((red & 0xff) << BITS_OF_CHANNEL | (green & 0xff)) << BITS_OF_CHANNEL | (blue & 0xff);
  }
}
