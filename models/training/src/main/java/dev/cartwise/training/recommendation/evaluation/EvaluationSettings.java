package dev.cartwise.training.recommendation.evaluation;

import dev.cartwise.training.recommendation.neural.FitLimits;

/**
 * How an evaluation runs.
 *
 * @param threads threads of training and ranking
 * @param limits of each training of a sequence model
 * @param seed seed of everything random
 * @param maxPerCategory limit of a category whose cost is measured, 0 for none
 */
public record EvaluationSettings(int threads, FitLimits limits, long seed, int maxPerCategory) {

  public static final long SEED = 20_261_123L;
}
