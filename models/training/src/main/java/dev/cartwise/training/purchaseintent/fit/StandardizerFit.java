package dev.cartwise.training.purchaseintent.fit;

import dev.cartwise.purchaseintent.model.Standardizer;
import dev.cartwise.training.purchaseintent.table.Examples;

/** Means and deviations of features, over the examples whose value is a finite number. */
final class StandardizerFit {

  private StandardizerFit() {}

  /** A missing value becomes the mean; a feature that never varies keeps its scale. */
  static Standardizer of(Examples examples) {
    int size = examples.features().size();
    float[] means = new float[size];
    float[] scales = new float[size];
    for (int feature = 0; feature < size; feature++) {
      double mean = mean(examples, feature);
      double deviation = deviation(examples, feature, mean);
      means[feature] = (float) mean;
      scales[feature] = deviation > 1e-6 * Math.abs(mean) ? (float) deviation : 1;
      if (scales[feature] == 0) {
        scales[feature] = 1;
      }
    }
    return new Standardizer(means, means, scales);
  }

  private static double mean(Examples examples, int feature) {
    double sum = 0;
    int count = 0;
    for (float[] row : examples.rows()) {
      if (Float.isFinite(row[feature])) {
        sum += row[feature];
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  private static double deviation(Examples examples, int feature, double mean) {
    double sum = 0;
    int count = 0;
    for (float[] row : examples.rows()) {
      if (Float.isFinite(row[feature])) {
        sum += (row[feature] - mean) * (row[feature] - mean);
        count++;
      }
    }
    return count == 0 ? 0 : Math.sqrt(sum / count);
  }
}
