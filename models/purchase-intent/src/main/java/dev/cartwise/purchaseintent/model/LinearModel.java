package dev.cartwise.purchaseintent.model;

/**
 * A weighted sum of standardised features: logistic regression before its sigmoid, or the margin of
 * a linear support vector machine.
 *
 * @param inputs puts the features on one scale
 * @param weights θ, in log odds for each unit of a standardised feature
 * @param intercept the log odds where every standardised feature is 0
 */
@SuppressWarnings("ArrayRecordComponent")
public record LinearModel(Standardizer inputs, double[] weights, double intercept)
    implements ScoringModel {

  /**
   * @throws IllegalArgumentException if the weights are not one for each feature, or not finite
   */
  public LinearModel {
    if (weights.length != inputs.features()) {
      throw new IllegalArgumentException(
          weights.length + " weights for " + inputs.features() + " features");
    }
    for (int i = 0; i < weights.length; i++) {
      Finite.check("weights", i, weights[i]);
    }
    Finite.check("intercept", intercept);
  }

  @Override
  public int features() {
    return weights.length;
  }

  @Override
  public double logit(float[] row) {
    return explain(row).total();
  }

  /** θᵢxᵢ of each standardised feature, exactly; the base is the intercept. */
  @Override
  public Attribution explain(float[] row) {
    double[] contributions = inputs.apply(row);
    for (int i = 0; i < contributions.length; i++) {
      contributions[i] *= weights[i];
    }
    return new Attribution(intercept, contributions, 0);
  }
}
