package dev.cartwise.training.imagetagging.trainer;

import dev.cartwise.training.imagetagging.data.LabelTable;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Which pictures a pass shows: all of them, those of rare article types several times.
 *
 * <p>A type with a share f of the pictures is repeated max(1, sqrt({@value #COMMON} / f)) times on
 * average (repeat-factor sampling).
 */
final class EpochOrder {

  private static final double COMMON = 0.002;
  private static final int ARTICLE_TYPE = LabelTable.HEADS.indexOf("articleType");

  private final double[] repeats;

  EpochOrder(List<int[]> places, int articleTypes) {
    int[] counts = new int[articleTypes];
    for (int[] place : places) {
      if (place[ARTICLE_TYPE] >= 0) {
        counts[place[ARTICLE_TYPE]]++;
      }
    }
    repeats = new double[places.size()];
    for (int i = 0; i < repeats.length; i++) {
      int type = places.get(i)[ARTICLE_TYPE];
      double share = type < 0 ? 1 : (double) counts[type] / repeats.length;
      repeats[i] = Math.max(1, Math.sqrt(COMMON / share));
    }
  }

  /** The pictures of one pass, shuffled. */
  int[] draw(SplittableRandom random) {
    int[] order = new int[(int) Math.ceil(Arrays.stream(repeats).sum()) + repeats.length];
    int size = 0;
    for (int i = 0; i < repeats.length; i++) {
      int times = (int) (repeats[i] + random.nextDouble());
      for (int t = 0; t < times; t++) {
        order[size++] = i;
      }
    }
    for (int i = size - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
    return Arrays.copyOf(order, size);
  }

  /** How many pictures a pass shows on average. */
  int expectedSize() {
    return (int) Math.round(Arrays.stream(repeats).sum());
  }
}
