package dev.cartwise.training.purchaseintent.selection;

import dev.cartwise.purchaseintent.model.ModelKind;
import dev.cartwise.purchaseintent.model.ScoringModel;
import dev.cartwise.training.purchaseintent.fit.ModelTrainer;
import dev.cartwise.training.purchaseintent.table.Encoding;
import dev.cartwise.training.purchaseintent.table.ExampleSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Models fitted on the same rows, one of each kind, of which one is chosen.
 *
 * @param encoding how a row becomes features
 * @param candidates each kind's model, the one that is chosen first, then by log loss
 */
public record ModelChoice(Encoding encoding, List<Candidate> candidates) {

  public ModelChoice {
    candidates = List.copyOf(candidates);
  }

  /**
   * Fits, calibrates and compares. All that is decided follows from held-out ones among these rows:
   * the calibration, the threshold of the highest F1, and the choice of the lowest log loss.
   *
   * @param rows those that may be looked at
   * @param trainers one of each kind to choose from
   */
  public static ModelChoice among(
      ExampleSource source, int[] rows, List<ModelTrainer> trainers, long seed) {
    HeldOutLogits held = HeldOutLogits.fit(source, rows, trainers, seed);
    boolean[] labels = new boolean[held.rows().length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = source.labels()[held.rows()[i]];
    }
    List<Candidate> candidates = new ArrayList<>();
    for (ModelTrainer trainer : trainers) {
      ModelKind kind = trainer.kind();
      CrossFit fit = Calibrations.crossFit(Objects.requireNonNull(held.logits().get(kind)), labels);
      ScoringModel model = Objects.requireNonNull(held.fitted().models().get(kind));
      double threshold = Thresholds.bestF1(fit.probabilities(), labels);
      FittedIntent intent = new FittedIntent(kind, model, fit.calibration(), threshold);
      candidates.add(new Candidate(intent, held.fitted().shape(kind), fit.logLoss()));
    }
    candidates.sort(Comparator.comparingDouble(Candidate::logLoss));
    return new ModelChoice(held.fitted().encoding(), candidates);
  }

  /** The model that is chosen. */
  public Candidate best() {
    return candidates.get(0);
  }

  /** The probability of a purchase that a model gives to a row it did not learn from, 0 to 1. */
  public double probability(Candidate candidate, int row) {
    return candidate.intent().probability(encoding.row(candidate.shape(), row));
  }
}
