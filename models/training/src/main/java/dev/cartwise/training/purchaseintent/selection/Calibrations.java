package dev.cartwise.training.purchaseintent.selection;

import dev.cartwise.purchaseintent.model.Calibration;

/** Turns log odds into probabilities that come true as often as they say. */
public final class Calibrations {

  private static final long SEED = 1;

  /** Isotonic regression tells rows of a block apart no more, so it must lower the loss by this. */
  private static final double LEAST_GAIN = 0.01;

  private Calibrations() {}

  /**
   * Platt's scaling, or isotonic regression where its log loss is lower by 1 % or more on folds
   * that neither was fitted on.
   *
   * @param logits of rows that the model did not learn from
   * @param labels whether a purchase followed
   */
  public static Calibration fit(double[] logits, boolean[] labels) {
    return crossFit(logits, labels).calibration();
  }

  /** The same with the probabilities that rows get by a calibration fitted on others. */
  public static CrossFit crossFit(double[] logits, boolean[] labels) {
    CrossFit platt = CrossFit.of(PlattFit::of, logits, labels, SEED);
    CrossFit isotonic = CrossFit.of(IsotonicFit::of, logits, labels, SEED);
    return isotonic.logLoss() < (1 - LEAST_GAIN) * platt.logLoss() ? isotonic : platt;
  }
}
