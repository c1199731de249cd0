package dev.cartwise.training.recommendation;

import java.time.Duration;

/**
 * How an evaluation runs.
 *
 * @param threads threads of training and ranking
 * @param budgetPerFit longest training of a sequence model
 * @param seed seed of everything random
 */
record EvaluationSettings(int threads, Duration budgetPerFit, long seed) {

  static final long SEED = 20_261_123L;
}
