package dev.cartwise.training.recommendation.trial;

import dev.cartwise.training.recommendation.neural.FitLimits;

/**
 * How an evaluation runs.
 *
 * @param threads threads of training and ranking
 * @param limits of each training of a sequence model
 * @param seed seed of everything random
 */
public record TrialSettings(int threads, FitLimits limits, long seed) {

  public static final long SEED = 20_261_123L;

  /** The same with the fits of another seed, counted from 0 for this one. */
  public TrialSettings withSeed(int other) {
    return new TrialSettings(threads, limits, seed + other);
  }
}
