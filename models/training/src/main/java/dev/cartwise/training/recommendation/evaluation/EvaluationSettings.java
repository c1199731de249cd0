package dev.cartwise.training.recommendation.evaluation;

import java.time.Duration;

/**
 * How an evaluation runs.
 *
 * @param threads threads of training and ranking
 * @param budgetPerFit longest training of a sequence model
 * @param seed seed of everything random
 * @param maxPerCategory limit of a category whose cost is measured, 0 for none
 */
public record EvaluationSettings(
    int threads, Duration budgetPerFit, long seed, int maxPerCategory) {

  public static final long SEED = 20_261_123L;
}
