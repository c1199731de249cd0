package dev.cartwise.benchmark.generated;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;

/**
 * A picture as shops show them: something shaded and grainy that fills most of white.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record CataloguePicture(int width, int height) {

  private static final int SHAPES = 12;
  private static final int GRAIN = 12;

  /** Draws one as a JPEG. */
  public byte[] draw(RandomGenerator random) throws IOException {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    for (int shape = 0; shape < SHAPES; shape++) {
      Color one = new Color(random.nextInt(1 << 24));
      Color other = new Color(random.nextInt(1 << 24));
      pen.setPaint(new GradientPaint(0, 0, one, width, random.nextInt(height), other));
      int left = width / 20 + random.nextInt(width / 3);
      int top = height / 20 + random.nextInt(height / 3);
      pen.fillOval(left, top, width * 19 / 20 - left, height * 19 / 20 - top);
    }
    pen.dispose();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        Color colour = new Color(picture.getRGB(x, y));
        if (!colour.equals(Color.WHITE)) {
          picture.setRGB(x, y, grainy(colour, random.nextInt(GRAIN)).getRGB());
        }
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture, "jpg", out);
    return out.toByteArray();
  }

  private static Color grainy(Color colour, int darker) {
    return new Color(
        Math.max(0, colour.getRed() - darker),
        Math.max(0, colour.getGreen() - darker),
        Math.max(0, colour.getBlue() - darker));
  }
}
