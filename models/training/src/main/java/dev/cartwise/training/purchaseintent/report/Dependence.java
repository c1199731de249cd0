package dev.cartwise.training.purchaseintent.report;

import dev.cartwise.purchaseintent.model.Calibration;
import dev.cartwise.purchaseintent.model.ScoringModel;
import dev.cartwise.training.purchaseintent.report.asked.TestPart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the new model would say on average if one feature had the same value everywhere (partial
 * dependence, Friedman 2001).
 *
 * @param feature its name
 * @param points values that occur, rising, with the mean probability at each
 * @param whereMissing mean probability if the feature were known nowhere
 */
record Dependence(String feature, List<Point> points, double whereMissing) {
  private static final int MOST_ROWS = 500;
  private static final int STEPS = 20;

  /** A value with the mean probability, 0 to 1. */
  record Point(double value, double probability) {}

  static Dependence of(Importance of, ScoringModel model, Calibration calibration, TestPart test) {
    int stride = Math.max(1, (test.size() + MOST_ROWS - 1) / MOST_ROWS);
    List<float[]> rows = new ArrayList<>();
    for (int row = 0; row < test.size(); row += stride) {
      rows.add(test.rows()[row].clone());
    }
    List<Point> points = new ArrayList<>();
    for (float value : values(test, of.column())) {
      points.add(new Point(value, mean(rows, of.column(), value, model, calibration)));
    }
    double missing = mean(rows, of.column(), Float.NaN, model, calibration);
    return new Dependence(of.feature(), points, missing);
  }

  /** Values at even distances in the order of those that occur, each once. */
  private static float[] values(TestPart test, int column) {
    float[] known = new float[test.size()];
    int size = 0;
    for (float[] row : test.rows()) {
      if (Float.isFinite(row[column])) {
        known[size++] = row[column];
      }
    }
    Arrays.sort(known, 0, size);
    float[] values = new float[STEPS + 1];
    int distinct = 0;
    for (int step = 0; size > 0 && step <= STEPS; step++) {
      float value = known[(int) ((long) step * (size - 1) / STEPS)];
      if (distinct == 0 || value > values[distinct - 1]) {
        values[distinct++] = value;
      }
    }
    return Arrays.copyOf(values, distinct);
  }

  private static double mean(
      List<float[]> rows, int column, float value, ScoringModel model, Calibration calibration) {
    double sum = 0;
    for (float[] row : rows) {
      float own = row[column];
      row[column] = value;
      sum += calibration.probability(model.logit(row));
      row[column] = own;
    }
    return sum / rows.size();
  }
}
