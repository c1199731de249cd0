package dev.cartwise.training.purchaseintent.selection;

import dev.cartwise.training.purchaseintent.table.ColumnShape;

/**
 * A model that may be chosen.
 *
 * @param intent the model with its calibration and threshold
 * @param shape the form in which the model takes its columns
 * @param logLoss of its calibrated probabilities on rows that neither learned from, in nats a row
 */
public record Candidate(FittedIntent intent, ColumnShape shape, double logLoss) {}
