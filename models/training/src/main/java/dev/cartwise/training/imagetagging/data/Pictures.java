package dev.cartwise.training.imagetagging.data;

import dev.cartwise.imagetagging.RgbImage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;

/** The decoder of the training JVM. */
public final class Pictures {

  static {
    ImageIO.setUseCache(false);
  }

  private Pictures() {}

  /** Decodes a picture, unless it is none that can be decoded. */
  public static Optional<RgbImage> decode(byte[] file) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
      return image == null ? Optional.empty() : Optional.of(pixels(image));
    } catch (IOException | RuntimeException undecodable) {
      return Optional.empty();
    }
  }

  private static RgbImage pixels(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] argb = image.getRGB(0, 0, width, height, null, 0, width);
    byte[] rgb = new byte[argb.length * 3];
    for (int i = 0; i < argb.length; i++) {
      rgb[i * 3] = (byte) (argb[i] >> 16);
      rgb[i * 3 + 1] = (byte) (argb[i] >> 8);
      rgb[i * 3 + 2] = (byte) argb[i];
    }
    return new RgbImage(width, height, rgb);
  }
}
