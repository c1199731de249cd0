package dev.cartwise.benchmark.generated;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;

/**
 * A picture of coloured ellipses at random places.
 *
 * @param width in pixels
 * @param height in pixels
 * @param shapes how many ellipses
 * @param largest the most that one is wide or high, in pixels
 */
public record ShapesPicture(int width, int height, int shapes, int largest) {

  /**
   * Draws one.
   *
   * @param format as ImageIO names it, {@code jpg} or {@code png}
   */
  public byte[] draw(RandomGenerator random, String format) throws IOException {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    for (int shape = 0; shape < shapes; shape++) {
      pen.setColor(new Color(random.nextInt(1 << 24)));
      pen.fillOval(
          random.nextInt(width),
          random.nextInt(height),
          random.nextInt(largest),
          random.nextInt(largest));
    }
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture, format, out);
    return out.toByteArray();
  }
}
