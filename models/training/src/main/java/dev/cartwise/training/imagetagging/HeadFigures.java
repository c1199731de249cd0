package dev.cartwise.training.imagetagging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How good a head is, fractions from 0 to 1, NaN when no picture had a label.
 *
 * @param top1 share of pictures whose label comes first
 * @param top5 share of pictures whose label is among the first five
 * @param macroF1 mean F1 of the labels that occur
 * @param ece expected calibration error of the first label's confidence, 15 bins of equal width
 */
record HeadFigures(double top1, double top5, double macroF1, double ece) {

  static final HeadFigures UNDEFINED =
      new HeadFigures(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  Map<String, Double> byName() {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("top1", top1);
    figures.put("top5", top5);
    figures.put("macroF1", macroF1);
    figures.put("ece", ece);
    return figures;
  }

  /** Writes the figures as members, null for what is not defined. */
  void write(ObjectNode json) {
    byName()
        .forEach(
            (name, value) -> {
              if (Double.isNaN(value)) {
                json.putNull(name);
              } else {
                json.put(name, value);
              }
            });
  }
}
