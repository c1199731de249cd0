package dev.cartwise.training.purchaseintent.selection;

/**
 * A model that may be chosen.
 *
 * @param intent the model with its calibration and threshold
 * @param logLoss of its calibrated probabilities on rows that neither learned from, in nats a row
 */
public record Candidate(FittedIntent intent, double logLoss) {}
