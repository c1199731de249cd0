package dev.cartwise.training.purchaseintent.selection;

import java.util.stream.IntStream;

/** The probability from which on the decision is for a purchase. */
public final class Thresholds {

  private Thresholds() {}

  /**
   * The threshold with the highest F1, half way between two probabilities that occur; of equal ones
   * the highest.
   *
   * @param probabilities of rows that neither the model nor its calibration learned from
   */
  public static double bestF1(double[] probabilities, boolean[] labels) {
    int[] order =
        IntStream.range(0, probabilities.length)
            .boxed()
            .sorted((a, b) -> Double.compare(probabilities[b], probabilities[a]))
            .mapToInt(Integer::intValue)
            .toArray();
    long purchases = IntStream.of(order).filter(row -> labels[row]).count();
    double threshold = 1;
    double best = -1;
    long hits = 0;
    for (int place = 0; place < order.length; place++) {
      hits += labels[order[place]] ? 1 : 0;
      double here = probabilities[order[place]];
      double next = place + 1 < order.length ? probabilities[order[place + 1]] : 0;
      double f1 = 2.0 * hits / (place + 1 + purchases);
      if (next < here && f1 > best) {
        best = f1;
        threshold = (here + next) / 2;
      }
    }
    return threshold;
  }
}
