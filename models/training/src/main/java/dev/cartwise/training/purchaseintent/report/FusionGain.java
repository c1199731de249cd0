package dev.cartwise.training.purchaseintent.report;

import dev.cartwise.training.purchaseintent.report.asked.FusionStep;
import dev.cartwise.training.purchaseintent.report.asked.TestPart;
import dev.cartwise.training.purchaseintent.report.interval.Estimate;
import dev.cartwise.training.purchaseintent.report.interval.ShopperDraws;
import dev.cartwise.training.purchaseintent.report.interval.WeighedRows;
import java.util.ArrayList;
import java.util.List;

/**
 * What some groups of features are worth.
 *
 * @param features which groups the model saw
 * @param auc on the test part, 0 to 1
 * @param gain that AUC less the AUC of the first step, on the same draws
 */
record FusionGain(String features, Estimate auc, Estimate gain) {
  private static final double ANY_THRESHOLD = 0.5;

  static List<FusionGain> of(List<FusionStep> steps, TestPart test, ShopperDraws draws) {
    List<FusionGain> gains = new ArrayList<>();
    if (steps.isEmpty()) {
      return gains;
    }
    List<WeighedRows> rows =
        steps.stream()
            .map(step -> new WeighedRows(step.probabilities(), test.labels(), ANY_THRESHOLD))
            .toList();
    Estimate[] aucs = draws.estimate(times -> aucs(rows, times));
    for (int step = 0; step < steps.size(); step++) {
      gains.add(new FusionGain(steps.get(step).name(), aucs[2 * step], aucs[2 * step + 1]));
    }
    return gains;
  }

  /** The AUC of each step, and what it is above that of the first. */
  private static double[] aucs(List<WeighedRows> steps, int[] times) {
    double[] aucs = new double[2 * steps.size()];
    for (int step = 0; step < steps.size(); step++) {
      aucs[2 * step] = steps.get(step).figures(times).auc();
      aucs[2 * step + 1] = aucs[2 * step] - aucs[0];
    }
    return aucs;
  }
}
