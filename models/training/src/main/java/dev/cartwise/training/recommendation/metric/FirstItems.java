package dev.cartwise.training.recommendation.metric;

import java.util.Arrays;

/** Picks the highest scores. */
public final class FirstItems {

  private FirstItems() {}

  /** The items with the highest scores, the best first; among equals the lower number first. */
  public static int[] of(float[] scores, int count) {
    int[] best = new int[Math.min(count, scores.length)];
    int size = 0;
    for (int item = 0; item < scores.length; item++) {
      if (scores[item] == Float.NEGATIVE_INFINITY
          || (size == best.length && !(scores[item] > scores[best[size - 1]]))) {
        continue;
      }
      int at = size < best.length ? size++ : size - 1;
      while (at > 0 && scores[item] > scores[best[at - 1]]) {
        best[at] = best[at - 1];
        at--;
      }
      best[at] = item;
    }
    return Arrays.copyOf(best, size);
  }
}
