package dev.cartwise.training.purchaseintent.report;

import dev.cartwise.purchaseintent.model.ScoringModel;
import dev.cartwise.training.purchaseintent.report.asked.TestPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How much a feature moves the answers.
 *
 * @param feature its name
 * @param column its number
 * @param contribution mean size of its contribution to the log odds, 0 or more
 */
record Importance(String feature, int column, double contribution) {
  private static final int MOST_ROWS = 2_000;

  /** All features, the one that moves the answers most first. */
  static List<Importance> of(ScoringModel model, TestPart test) {
    double[] sums = new double[test.features().size()];
    int stride = Math.max(1, (test.size() + MOST_ROWS - 1) / MOST_ROWS);
    int rows = 0;
    for (int row = 0; row < test.size(); row += stride) {
      double[] contributions = model.explain(test.rows()[row]).contributions();
      for (int column = 0; column < sums.length; column++) {
        sums[column] += Math.abs(contributions[column]);
      }
      rows++;
    }
    List<Importance> all = new ArrayList<>();
    for (int column = 0; column < sums.length; column++) {
      all.add(
          new Importance(test.features().get(column), column, sums[column] / Math.max(1, rows)));
    }
    all.sort(Comparator.comparingDouble(each -> -each.contribution()));
    return all;
  }
}
