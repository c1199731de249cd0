package dev.cartwise.training.purchaseintent.report.asked;

/**
 * What a model that saw some groups of features said of the test part.
 *
 * @param name which groups
 * @param probabilities calibrated, one an example
 */
@SuppressWarnings("ArrayRecordComponent")
public record FusionStep(String name, double[] probabilities) {}
