package dev.cartwise.reviewsentiment.model;

import java.util.EnumMap;
import java.util.Map;

/**
 * A calibrated sum of evidence: a bias and a weight for each reader that is asked.
 *
 * @param bias in log-odds
 * @param weights at least one
 */
public record Blend(double bias, Map<EvidenceKind, Double> weights) {
  public Blend {
    if (weights.isEmpty()) {
      throw new IllegalArgumentException("a blend needs evidence");
    }
    weights = new EnumMap<>(weights);
  }

  /** Returns the calibrated log-odds of pleased against displeased. */
  public double logit(Map<EvidenceKind, Double> evidence) {
    double sum = bias;
    for (Map.Entry<EvidenceKind, Double> entry : weights.entrySet()) {
      Double value = evidence.get(entry.getKey());
      if (value == null) {
        throw new IllegalArgumentException("no evidence of " + entry.getKey().jsonName());
      }
      sum += entry.getValue() * value;
    }
    return sum;
  }

  /** Returns the probability that belongs to log-odds. */
  public static double probability(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }
}
