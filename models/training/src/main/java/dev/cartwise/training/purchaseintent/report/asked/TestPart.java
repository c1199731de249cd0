package dev.cartwise.training.purchaseintent.report.asked;

import java.util.List;

/**
 * Examples that no contestant has seen.
 *
 * @param features names of the columns
 * @param rows raw values, {@code float[examples][features]}; not a number where missing
 * @param labels whether a purchase followed
 * @param shoppers a number for the shopper of each example; examples of one shopper are not
 *     independent, so intervals draw shoppers
 */
@SuppressWarnings("ArrayRecordComponent")
public record TestPart(List<String> features, float[][] rows, boolean[] labels, int[] shoppers) {

  /**
   * @throws IllegalArgumentException if the parts are of different lengths
   */
  public TestPart {
    features = List.copyOf(features);
    if (rows.length != labels.length || shoppers.length != labels.length) {
      throw new IllegalArgumentException(
          rows.length + " rows, " + labels.length + " labels, " + shoppers.length + " shoppers");
    }
  }

  /** How many examples there are. */
  public int size() {
    return labels.length;
  }

  /** How many examples were followed by a purchase. */
  public int positives() {
    int positives = 0;
    for (boolean label : labels) {
      positives += label ? 1 : 0;
    }
    return positives;
  }

  /**
   * Checks that something tells about each example.
   *
   * @throws IllegalArgumentException if it does not
   */
  public void check(String name, int told) {
    if (told != size()) {
      throw new IllegalArgumentException(
          name + " tells of " + told + " examples where there are " + size());
    }
  }
}
