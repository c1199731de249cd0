package dev.cartwise.purchaseintent.artifact;

import dev.cartwise.purchaseintent.features.FeatureDefinition;

/**
 * What one feature does to an answer.
 *
 * @param feature which
 * @param value what it is for this shopper; NaN if it is missing
 * @param contribution what it adds to the log odds before calibration
 */
public record Contribution(FeatureDefinition feature, float value, double contribution) {}
