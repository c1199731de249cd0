package dev.cartwise.benchmark.units;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** A JPEG of coloured shapes as large as a shop's photo, drawn by seed. */
final class LargePhoto {
  private static final int EDGE = 1_000;
  private static final int SHAPES = 400;
  private static final int LARGEST_SHAPE = 200;

  private LargePhoto() {}

  static byte[] draw(long seed) throws IOException {
    Random random = new Random(seed);
    BufferedImage picture = new BufferedImage(EDGE, EDGE, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    for (int shape = 0; shape < SHAPES; shape++) {
      pen.setColor(new Color(random.nextInt(1 << 24)));
      pen.fillOval(
          random.nextInt(EDGE),
          random.nextInt(EDGE),
          random.nextInt(LARGEST_SHAPE),
          random.nextInt(LARGEST_SHAPE));
    }
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture, "jpg", out);
    return out.toByteArray();
  }
}
