package dev.cartwise.training.imagetagging.figures;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How good a head is.
 *
 * @param values fractions from 0 to 1 by name; not a number when no picture had a label that
 *     counts: {@code top1}, the share of pictures whose label comes first; {@code top5}, among the
 *     first five; {@code macroF1}, the mean F1 of the labels that occur; {@code ece}, the expected
 *     calibration error of the first label's confidence, 15 bins of equal width; {@code
 *     macroF1Head}, {@code macroF1Middle} and {@code macroF1Tail}, the mean F1 of labels with at
 *     least 1 % of the pictures, with .1 to 1 %, with less
 * @param intervals of {@code top1} and {@code macroF1}; none when no picture had a label
 */
public record HeadFigures(Map<String, Double> values, Map<String, Interval> intervals) {

  public HeadFigures {
    values = new LinkedHashMap<>(values);
    intervals = new LinkedHashMap<>(intervals);
  }

  /** The figure of a name. */
  public double of(String name) {
    Double value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no figure " + name);
    }
    return value;
  }

  /** Writes the figures as members, null for what is not defined, and intervals as pairs. */
  public void write(ObjectNode json) {
    values.forEach(
        (name, value) -> {
          if (Double.isNaN(value)) {
            json.putNull(name);
          } else {
            json.put(name, value);
          }
        });
    intervals.forEach(
        (name, interval) ->
            json.putArray(name + "Interval").add(interval.low()).add(interval.high()));
  }
}
