package dev.cartwise.training.recommendation.exposure;

/**
 * A part of the shop's items and what it is shown.
 *
 * @param name of the part
 * @param items its share of all items, 0 to 1
 * @param places its share of the first ten places of all answers, 0 to 1
 */
public record ExposureShare(String name, double items, double places) {}
