package dev.cartwise.purchaseintent.model;

/**
 * Log odds of a purchase in double precision; what an answer is explained by. The ONNX graph beside
 * it says the same in float.
 *
 * <p>A row holds raw feature values, {@code float[features]}; NaN is a missing one. Models are
 * immutable and safe for use by many threads, as long as nobody writes to the arrays they hand out.
 */
public sealed interface ScoringModel permits LinearModel, TreeModel, NetworkModel {

  /** How many values a row has. */
  int features();

  /** The log odds before calibration, any finite number for finite rows. */
  double logit(float[] row);

  /** What each value of the row contributes to {@link #logit}. */
  Attribution explain(float[] row);
}
