package dev.cartwise.training.recommendation.exposure;

/**
 * What one strength of balancing comes to.
 *
 * @param strength see {@link dev.cartwise.recommendation.ExposureBalance}
 * @param ndcg NDCG at 10
 * @param gini concentration of the first ten places, 0 for all items alike to 1 for one alone
 * @param coverage share of all items that somebody is shown, 0 to 1
 */
public record ExposurePoint(double strength, double ndcg, double gini, double coverage) {}
