package dev.cartwise.recommendation.blend.search;

import dev.cartwise.recommendation.blend.model.Evidence;
import java.util.HashSet;
import java.util.Set;

/** The evidence that lies in an item's own place in the history. */
final class Repeats {

  /** What the sequence model says of an item, as a logit. */
  @FunctionalInterface
  interface Fit {
    float of(int item);
  }

  private Repeats() {}

  /** Adds a weighted piece of evidence to the score of each item of the history. */
  static void add(Evidence evidence, int[] history, Fit fit, float weight, float[] scores) {
    Set<Integer> visited = new HashSet<>();
    for (int age = 1; age <= history.length; age++) {
      int item = history[history.length - age];
      if (visited.add(item)) {
        scores[item] += weight * of(evidence, history, item, age, fit);
      }
    }
  }

  /** A piece of evidence for any item, unweighted: 0 for one that is not in the history. */
  static float of(Evidence evidence, int[] history, int item, Fit fit) {
    int age = age(history, item);
    return age > history.length ? 0f : of(evidence, history, item, age, fit);
  }

  /** Asks the sequence model for the one piece that tells of it. */
  private static float of(Evidence evidence, int[] history, int item, int age, Fit fit) {
    float says = evidence == Evidence.SEEN_FIT ? fit.of(item) : 0f;
    return of(evidence, history, item, age, says);
  }

  /** How many places ago an item stands last, 1 for the newest; past the history if never. */
  static int age(int[] history, int item) {
    int age = 1;
    while (age <= history.length && history[history.length - age] != item) {
      age++;
    }
    return age;
  }

  /**
   * A piece of evidence, unweighted.
   *
   * @param age how many places ago the item stands last, 1 for the newest
   * @param fit what the sequence model says of the item, of which {@link Evidence#SEEN_FIT} tells
   */
  static float of(Evidence evidence, int[] history, int item, int age, float fit) {
    return switch (evidence) {
      case SEEN -> 1f;
      case SEEN_LAST -> age == 1 ? 1f : 0f;
      case SEEN_BEFORE_LAST -> age == 2 ? 1f : 0f;
      case SEEN_AGE -> log(age);
      case SEEN_OFTEN -> log(count(history, item));
      case SEEN_FIT -> fit;
      case SEEN_BY_LENGTH -> log(history.length);
      case SEEN_LAST_BY_LENGTH -> age == 1 ? log(history.length) : 0f;
      case SEEN_BEFORE_LAST_BY_LENGTH -> age == 2 ? log(history.length) : 0f;
      case SEEN_AGE_BY_LENGTH -> log(age) * log(history.length);
      case SEEN_OFTEN_BY_LENGTH -> log(count(history, item)) * log(history.length);
      default -> throw new IllegalArgumentException(evidence + " is no evidence of repeats");
    };
  }

  private static float log(int count) {
    return (float) Math.log(count);
  }

  private static int count(int[] history, int item) {
    int count = 0;
    for (int each : history) {
      count += each == item ? 1 : 0;
    }
    return count;
  }
}
