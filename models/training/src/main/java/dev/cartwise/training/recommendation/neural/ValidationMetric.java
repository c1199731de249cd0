package dev.cartwise.training.recommendation.neural;

/** Measures an unfinished model on held-out transitions; higher is better. */
@FunctionalInterface
public interface ValidationMetric {

  /** The metric, 0 to 1. */
  double measure(SequenceModel model);
}
