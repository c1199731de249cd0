package dev.cartwise.recommendation.blend.search;

import dev.cartwise.recommendation.blend.model.Evidence;
import java.util.HashSet;
import java.util.Set;

/** The evidence that lies in an item's own place in the history. */
final class Repeats {

  private Repeats() {}

  /** Adds a weighted piece of evidence to the score of each item of the history. */
  static void add(Evidence evidence, int[] history, float weight, float[] scores) {
    Set<Integer> visited = new HashSet<>();
    for (int age = 1; age <= history.length; age++) {
      int item = history[history.length - age];
      if (visited.add(item)) {
        scores[item] += weight * of(evidence, history, item, age);
      }
    }
  }

  /**
   * A piece of evidence, unweighted.
   *
   * @param age how many places ago the item stands last, 1 for the newest
   */
  static float of(Evidence evidence, int[] history, int item, int age) {
    return switch (evidence) {
      case SEEN -> 1f;
      case SEEN_LAST -> age == 1 ? 1f : 0f;
      case SEEN_BEFORE_LAST -> age == 2 ? 1f : 0f;
      case SEEN_AGE -> (float) Math.log(age);
      case SEEN_OFTEN -> (float) Math.log(count(history, item));
      default -> throw new IllegalArgumentException(evidence + " is no evidence of repeats");
    };
  }

  private static int count(int[] history, int item) {
    int count = 0;
    for (int each : history) {
      count += each == item ? 1 : 0;
    }
    return count;
  }
}
