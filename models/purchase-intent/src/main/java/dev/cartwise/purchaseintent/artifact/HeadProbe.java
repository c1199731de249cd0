package dev.cartwise.purchaseintent.artifact;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import dev.cartwise.inference.InferenceException;
import dev.cartwise.purchaseintent.model.Attribution;
import dev.cartwise.purchaseintent.model.Calibration;
import dev.cartwise.purchaseintent.model.ScoringModel;
import java.util.Arrays;
import java.util.List;

/**
 * A few rows on which a graph and its double form must say the same.
 *
 * @param scoring the double form
 * @param calibration what follows it
 */
record HeadProbe(ScoringModel scoring, Calibration calibration) {

  /** How far log odds, for each unit of theirs above 1, and probabilities may be apart. */
  private static final double TOLERANCE = 1e-3;

  /** How far log odds may be apart for each unit of what is summed: the graph adds in float. */
  private static final double ROUNDING = 1e-5;

  /**
   * @throws ArtifactException {@code CORRUPT} if the graph fails or says something else
   */
  void compare(OnnxHead graph) throws ArtifactException {
    for (float[] row : rows()) {
      try {
        compare(graph.run(row), scoring.explain(row));
      } catch (InferenceException e) {
        throw new ArtifactException(Problem.CORRUPT, "graph: " + e.getMessage(), e);
      }
    }
  }

  private void compare(OnnxHead.Answer answer, Attribution attribution) throws ArtifactException {
    double logit = attribution.total();
    double summed = Arrays.stream(attribution.contributions()).map(Math::abs).sum();
    double slack = TOLERANCE * Math.max(1, Math.abs(logit)) + ROUNDING * summed;
    double below = calibration.probability(logit - slack);
    double above = calibration.probability(logit + slack);
    boolean alike =
        Math.abs(answer.logit() - logit) <= slack
            && answer.probability() >= Math.min(below, above) - TOLERANCE
            && answer.probability() <= Math.max(below, above) + TOLERANCE;
    if (!alike) {
      throw new ArtifactException(
          Problem.CORRUPT,
          "the graph says log odds %s and probability %s where the model says %s and %s"
              .formatted(
                  answer.logit(), answer.probability(), logit, calibration.probability(logit)));
    }
  }

  /** Nothing known, all 0, all 1, and all different. */
  private List<float[]> rows() {
    float[] missing = new float[scoring.features()];
    Arrays.fill(missing, Float.NaN);
    float[] ones = new float[missing.length];
    Arrays.fill(ones, 1);
    float[] rising = new float[missing.length];
    for (int i = 0; i < rising.length; i++) {
      rising[i] = i / 2f;
    }
    return List.of(missing, new float[missing.length], ones, rising);
  }
}
