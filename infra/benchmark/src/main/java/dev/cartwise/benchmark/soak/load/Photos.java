package dev.cartwise.benchmark.soak.load;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/** Small pictures of coloured shapes, drawn by seed. */
public final class Photos {
  private static final int WIDTH = 120;
  private static final int HEIGHT = 160;

  private Photos() {}

  /** So many pictures, JPEG and PNG in turns. */
  public static List<byte[]> draw(int count, long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    List<byte[]> photos = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
      Graphics2D pen = picture.createGraphics();
      for (int shape = 0; shape < 6; shape++) {
        pen.setColor(new Color(random.nextInt(1 << 24)));
        pen.fillOval(
            random.nextInt(WIDTH), random.nextInt(HEIGHT), random.nextInt(90), random.nextInt(90));
      }
      pen.dispose();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(picture, i % 2 == 0 ? "jpg" : "png", out);
      photos.add(out.toByteArray());
    }
    return photos;
  }
}
