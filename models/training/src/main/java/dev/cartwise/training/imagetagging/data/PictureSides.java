package dev.cartwise.training.imagetagging.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Labelled pictures on two sides; files with the same bytes are on the same one.
 *
 * @param held pictures that are held out
 * @param others the others
 */
public record PictureSides(List<LabelledItem> held, List<LabelledItem> others) {

  private static final int HEX = 16;
  private static final int DIGITS = 8;

  public PictureSides {
    held = List.copyOf(held);
    others = List.copyOf(others);
  }

  /**
   * Divides pictures in two.
   *
   * @param chosen tells from a picture and the content of its file, which is drawn evenly from 0 to
   *     1, whether it is held out; copies of a chosen picture are held out as well
   */
  public static PictureSides of(
      List<LabelledItem> items, PictureFiles files, BiPredicate<LabelledItem, Double> chosen)
      throws IOException {
    List<String> digests = new ArrayList<>();
    Set<String> held = new HashSet<>();
    for (LabelledItem item : items) {
      String digest = files.digest(item.id());
      digests.add(digest);
      if (chosen.test(item, drawn(digest))) {
        held.add(digest);
      }
    }
    List<LabelledItem> one = new ArrayList<>();
    List<LabelledItem> other = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      (held.contains(digests.get(i)) ? one : other).add(items.get(i));
    }
    return new PictureSides(one, other);
  }

  private static double drawn(String digest) {
    return Long.parseLong(digest.substring(0, DIGITS), HEX) / (double) (1L << (4 * DIGITS));
  }
}
