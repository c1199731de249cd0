package dev.cartwise.training.purchaseintent.selection;

import dev.cartwise.purchaseintent.model.Calibration;
import dev.cartwise.purchaseintent.model.ModelKind;
import dev.cartwise.purchaseintent.model.ScoringModel;

/**
 * A model that can serve.
 *
 * @param kind what kind it is of
 * @param model gives log odds
 * @param calibration makes them probabilities
 * @param threshold the probability from which on the decision is for a purchase, 0 to 1
 */
public record FittedIntent(
    ModelKind kind, ScoringModel model, Calibration calibration, double threshold) {

  /** The probability of a purchase, 0 to 1. */
  public double probability(float[] row) {
    return calibration.probability(model.logit(row));
  }
}
