package dev.cartwise.local.sampleshop;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/**
 * A made-up photo of a product, 60 by 80 pixels: a coloured shape before a background. The better
 * the product looks, the larger, more vivid and better centred is the shape, and the lighter and
 * calmer is the background. Shape and hue are those of the kind.
 */
final class ProductPicture {
  private static final int WIDTH = 60;
  private static final int HEIGHT = 80;

  private final SplittableRandom random;
  private final double grade;
  private final boolean round;
  private final int shape;
  private final double left;
  private final double top;

  private ProductPicture(Product product, double looks) {
    random = new SplittableRandom(product.itemId().hashCode());
    grade = (looks + 1) / 2;
    int kind = product.kind().hashCode();
    round = (kind & 1) == 0;
    float hue = Math.floorMod(kind, 360) / 360f;
    shape = Color.HSBtoRGB(hue, (float) (0.1 + 0.8 * grade), (float) (0.3 + 0.6 * grade));
    left = WIDTH / 2.0 + (1 - grade) * (random.nextDouble() - 0.5) * WIDTH / 2;
    top = HEIGHT / 2.0 + (1 - grade) * (random.nextDouble() - 0.5) * HEIGHT / 2;
  }

  /**
   * The photo as PNG, the same for the same product and looks.
   *
   * @param looks −1 to 1
   */
  static byte[] png(Product product, double looks) {
    ProductPicture picture = new ProductPicture(product, looks);
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        image.setRGB(x, y, picture.isShape(x, y) ? picture.shape : picture.background());
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private boolean isShape(int x, int y) {
    double reach = 0.22 + 0.18 * grade;
    double across = (x - left) / (reach * WIDTH);
    double down = (y - top) / (reach * HEIGHT);
    return round
        ? across * across + down * down <= 1
        : Math.max(Math.abs(across), Math.abs(down)) <= 0.85;
  }

  private int background() {
    double noise = (1 - grade) * 0.3 * (random.nextDouble() - 0.5);
    float light = (float) Math.max(0, Math.min(1, 0.45 + 0.5 * grade + noise));
    return Color.HSBtoRGB(0.1f, 0.05f, light);
  }
}
