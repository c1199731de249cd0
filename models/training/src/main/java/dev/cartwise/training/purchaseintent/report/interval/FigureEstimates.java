package dev.cartwise.training.purchaseintent.report.interval;

import java.util.LinkedHashMap;
import java.util.Map;

/** The figures of purchase prediction with their intervals, by name. */
public final class FigureEstimates {

  private FigureEstimates() {}

  /** Measures probabilities. */
  public static Map<String, Estimate> of(
      double[] probabilities, boolean[] labels, double threshold, ShopperDraws draws) {
    WeighedRows rows = new WeighedRows(probabilities, labels, threshold);
    Estimate[] estimates =
        draws.estimate(
            times ->
                rows.figures(times).named().values().stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray());
    Map<String, Estimate> named = new LinkedHashMap<>();
    for (String figure : rows.figures(new int[labels.length]).named().keySet()) {
      named.put(figure, estimates[named.size()]);
    }
    return named;
  }
}
