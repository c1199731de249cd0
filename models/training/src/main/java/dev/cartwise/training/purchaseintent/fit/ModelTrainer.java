package dev.cartwise.training.purchaseintent.fit;

import dev.cartwise.purchaseintent.model.ModelKind;
import dev.cartwise.purchaseintent.model.ScoringModel;
import dev.cartwise.training.purchaseintent.table.Examples;

/** Fits one kind of model; the same examples and seed give the same model. */
public interface ModelTrainer {

  /** What it fits. */
  ModelKind kind();

  /** Whether it learns from columns in the form {@code EXPANDED} rather than {@code PLAIN}. */
  boolean wantsExpanded();

  /**
   * Fits a model.
   *
   * @param train both outcomes at least once
   * @param validation at least one example; settings and the time to stop are chosen on it, then it
   *     may be learned from as well, so that neither a calibration nor a judgement may use it
   * @param seed of everything that is drawn
   * @throws dev.cartwise.training.run.TrainingFailure if examples are missing, or a native library
   */
  ScoringModel fit(Examples train, Examples validation, long seed);
}
