package dev.cartwise.training.imagetagging;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** A zip of pictures, a red or a blue shape on white, with their labels. */
public final class SamplePictures {

  private SamplePictures() {}

  /**
   * Writes {@code images.zip} and {@code labels.csv}; two thirds of the pictures train, every third
   * validates.
   */
  public static void write(Path directory, int count) throws IOException {
    StringBuilder labels =
        new StringBuilder(
            "id,gender,masterCategory,subCategory,articleType,baseColour,season,year,usage,"
                + "productDisplayName,split\n");
    SplittableRandom random = new SplittableRandom(11);
    try (OutputStream out = Files.newOutputStream(directory.resolve("images.zip"));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int id = 0; id < count; id++) {
        boolean red = random.nextBoolean();
        boolean wide = random.nextBoolean();
        zip.putNextEntry(new ZipEntry("photos/" + id + ".png"));
        zip.write(png(id, red, wide, random));
        labels.append(id).append(id % 4 == 0 ? ",NA," : ",Women,");
        labels.append(wide ? "Accessories,Belts,Belts," : "Apparel,Topwear,Shirts,");
        labels.append(red ? "Red" : "Blue").append(",Summer,2012,,\"A \"\"nice\"\" thing, ");
        labels.append(red ? "red" : "blue").append("\",");
        labels.append(id % 3 == 0 ? "val" : "train").append('\n');
      }
    }
    Files.writeString(directory.resolve("labels.csv"), labels);
  }

  /** No two pictures have the same bytes: one pixel tells the id. */
  private static byte[] png(int id, boolean red, boolean wide, SplittableRandom random)
      throws IOException {
    BufferedImage image = new BufferedImage(30, 40, BufferedImage.TYPE_INT_RGB);
    int colour = red ? 0xd01818 : 0x2030c8;
    int left = random.nextInt(4);
    int top = random.nextInt(4);
    for (int y = 0; y < 40; y++) {
      for (int x = 0; x < 30; x++) {
        boolean inside =
            wide
                ? y >= 15 + top && y < 22 + top
                : x >= 8 + left && x < 18 + left && y >= 4 && y < 34;
        image.setRGB(x, y, inside ? colour : 0xffffff);
      }
    }
    image.setRGB(0, 0, 0xffffff - id);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }
}
