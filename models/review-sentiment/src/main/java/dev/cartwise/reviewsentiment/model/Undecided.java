package dev.cartwise.reviewsentiment.model;

import java.util.List;

/**
 * The probability that a text takes neither side alone, from log-odds only, so that it holds in
 * every language.
 *
 * @param weights of {@link #features}, the bias first
 */
public record Undecided(List<Double> weights) {
  /** The number of features with the bias. */
  public static final int FEATURES = 6;

  public Undecided {
    weights = List.copyOf(weights);
    if (weights.size() != FEATURES) {
      throw new IllegalArgumentException(
          "undecided needs " + FEATURES + " weights, not " + weights.size());
    }
  }

  /**
   * Returns what is known about a text: 1, how sure the whole is, how it leans, its surest pleased
   * and displeased clause, and how much the clauses disagree.
   *
   * @param logit of the whole text
   * @param clauses the log-odds of each clause, at least one
   */
  public static double[] features(double logit, List<Double> clauses) {
    double whole = Blend.probability(logit);
    double best = Blend.probability(highest(clauses));
    double worst = Blend.probability(lowest(clauses));
    return new double[] {1, Math.min(Math.abs(logit), 8), whole, best, worst, best - worst};
  }

  /** Returns the probability between 0 and 1. */
  public double probability(double logit, List<Double> clauses) {
    double[] features = features(logit, clauses);
    double sum = 0;
    for (int i = 0; i < FEATURES; i++) {
      sum += weights.get(i) * features[i];
    }
    return Blend.probability(sum);
  }

  /**
   * Returns the share of an undecided text that feels both: the probability that its most pleased
   * clause is pleased and its least pleased one is not.
   */
  public static double torn(List<Double> clauses) {
    return Blend.probability(highest(clauses)) * Blend.probability(-lowest(clauses));
  }

  private static double highest(List<Double> clauses) {
    return clauses.stream().mapToDouble(c -> c).max().orElse(0);
  }

  private static double lowest(List<Double> clauses) {
    return clauses.stream().mapToDouble(c -> c).min().orElse(0);
  }
}
