package dev.cartwise.benchmark.soak.load;

import dev.cartwise.benchmark.generated.ShapesPicture;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Small pictures of coloured shapes, drawn by seed. */
public final class Photos {
  private static final ShapesPicture SMALL = new ShapesPicture(120, 160, 6, 90);

  private Photos() {}

  /** So many pictures, JPEG and PNG in turns. */
  public static List<byte[]> draw(int count, long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    List<byte[]> photos = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      photos.add(SMALL.draw(random, i % 2 == 0 ? "jpg" : "png"));
    }
    return photos;
  }
}
