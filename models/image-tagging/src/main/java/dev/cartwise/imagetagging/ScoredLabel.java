package dev.cartwise.imagetagging;

/**
 * A label and how likely it is.
 *
 * @param label the label
 * @param confidence its probability, 0 to 1; those of a head add up to 1
 */
public record ScoredLabel(Label label, float confidence) {}
