package dev.cartwise.training.purchaseintent.fit;

import dev.cartwise.training.purchaseintent.table.Examples;
import java.util.Arrays;

/**
 * What stands for a missing value where a trainer knows none: the float just below the feature's
 * smallest value, so that a tree can part the missing from all others.
 *
 * @param values by feature
 */
@SuppressWarnings("ArrayRecordComponent")
record MissingFill(float[] values) {

  static MissingFill of(Examples examples) {
    float[] least = new float[examples.features().size()];
    Arrays.fill(least, Float.MAX_VALUE);
    for (float[] row : examples.rows()) {
      for (int feature = 0; feature < least.length; feature++) {
        if (row[feature] < least[feature]) {
          least[feature] = row[feature];
        }
      }
    }
    for (int feature = 0; feature < least.length; feature++) {
      least[feature] = Math.nextDown(least[feature]);
    }
    return new MissingFill(least);
  }

  /** The row without missing values: floats, held in doubles. */
  double[] apply(float[] row) {
    double[] filled = new double[values.length];
    for (int feature = 0; feature < filled.length; feature++) {
      filled[feature] = Float.isNaN(row[feature]) ? values[feature] : row[feature];
    }
    return filled;
  }
}
