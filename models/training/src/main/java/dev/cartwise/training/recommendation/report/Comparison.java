package dev.cartwise.training.recommendation.report;

import dev.cartwise.training.page.Spread;
import dev.cartwise.training.recommendation.metric.BootstrapInterval;
import dev.cartwise.training.recommendation.metric.Ranks;
import dev.cartwise.training.recommendation.metric.Resamples;

/**
 * The new model against another ranker on the same questions.
 *
 * @param other the other's name
 * @param ndcg the other's NDCG at the report's depth
 * @param gain mean gain of the new model over it, with a 95 % bootstrap interval
 */
record Comparison(String other, double ndcg, BootstrapInterval gain) {

  static Comparison of(String other, Ranks mine, Ranks others, int depth, Resamples resamples) {
    double[] differences = new double[mine.size()];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = Ranks.gain(mine.values()[i], depth) - Ranks.gain(others.values()[i], depth);
    }
    return new Comparison(other, others.ndcg(depth), resamples.interval(differences));
  }

  /** The gain as a plot shows it. */
  Spread spread() {
    return new Spread(other, gain.mean(), gain.low(), gain.high());
  }
}
