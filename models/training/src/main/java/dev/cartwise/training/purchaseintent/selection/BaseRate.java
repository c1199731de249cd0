package dev.cartwise.training.purchaseintent.selection;

import dev.cartwise.purchaseintent.model.LinearModel;
import dev.cartwise.purchaseintent.model.Standardizer;

/** The model of rows that tell nothing: the log odds of a purchase among all. */
final class BaseRate {

  private BaseRate() {}

  static LinearModel of(boolean[] labels) {
    int purchases = 0;
    for (boolean label : labels) {
      purchases += label ? 1 : 0;
    }
    double logit = Math.log((purchases + 1.0) / (labels.length - purchases + 1.0));
    float[] none = new float[0];
    return new LinearModel(new Standardizer(none, none, none), new double[0], logit);
  }
}
