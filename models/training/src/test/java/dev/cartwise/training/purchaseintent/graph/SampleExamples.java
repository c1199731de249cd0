package dev.cartwise.training.purchaseintent.graph;

import dev.cartwise.training.purchaseintent.table.Examples;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Invented shoppers, some values missing, and rows that try every corner of a model. */
public final class SampleExamples {

  /** The features of a row. */
  public static final List<String> FEATURES =
      List.of("seconds", "pages", "value", "weekend", "rating", "once");

  private static final float[] CORNERS = {
    Float.NaN, 0f, -0f, 1e30f, -1e30f, Float.MAX_VALUE, -Float.MAX_VALUE, Float.MIN_VALUE
  };

  private SampleExamples() {}

  /** So many examples; the same seed gives the same ones. */
  public static Examples drawn(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[][] rows = new float[count][];
    boolean[] labels = new boolean[count];
    for (int i = 0; i < count; i++) {
      float seconds = (float) Math.exp(3 + 2 * random.nextGaussian());
      float pages = random.nextInt(12);
      float value = random.nextDouble() < 0.7 ? 0 : (float) (20 * random.nextExponential());
      float weekend = random.nextInt(2);
      float rating = random.nextDouble() < 0.3 ? Float.NaN : (float) random.nextGaussian();
      float once = random.nextInt(4) == 0 ? 7 : Float.NaN;
      rows[i] = new float[] {seconds, pages, value, weekend, rating, once};
      double known = (Float.isNaN(rating) ? 1 : rating) + (Float.isNaN(once) ? 0 : 2);
      double logit = -3 + 0.2 * pages + 0.15 * value + known;
      labels[i] = random.nextDouble() < 1 / (1 + Math.exp(-logit));
    }
    return new Examples(rows, labels, FEATURES, null);
  }

  /**
   * Rows whose values are those of examples, exactly on a threshold, just beside it, or a corner.
   *
   * @param thresholds of any feature
   */
  public static float[][] tricky(int count, Examples examples, float[] thresholds, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Float> edges = new ArrayList<>();
    for (float corner : CORNERS) {
      edges.add(corner);
    }
    for (float threshold : thresholds) {
      edges.addAll(List.of(threshold, Math.nextUp(threshold), Math.nextDown(threshold)));
    }
    float[][] rows = new float[count][FEATURES.size()];
    for (float[] row : rows) {
      for (int feature = 0; feature < row.length; feature++) {
        row[feature] =
            random.nextInt(3) == 0
                ? edges.get(random.nextInt(edges.size()))
                : examples.rows()[random.nextInt(examples.size())][feature];
      }
    }
    return rows;
  }
}
