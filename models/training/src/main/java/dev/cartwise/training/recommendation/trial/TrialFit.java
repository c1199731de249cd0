package dev.cartwise.training.recommendation.trial;

import dev.cartwise.recommendation.blend.model.Relation;
import dev.cartwise.training.recommendation.blend.BlendTrainer;
import dev.cartwise.training.recommendation.blend.FittedBlend;
import dev.cartwise.training.recommendation.blend.ItemContent;
import dev.cartwise.training.recommendation.data.Split;
import dev.cartwise.training.recommendation.metric.Scorer;
import dev.cartwise.training.recommendation.resemblance.TraitEdges;
import dev.cartwise.training.run.TrainingFailure;
import java.util.List;
import java.util.Map;

/**
 * The fits of a trial.
 *
 * @param trial what they were fitted on
 * @param split what the tuned fit learned from, and what tuned it
 * @param tuned the tuned fit
 * @param judged the fit that is judged: the tuned one or the refit
 * @param trainer what fitted them
 */
public record TrialFit(
    Trial trial, Split split, FittedBlend tuned, FittedBlend judged, BlendTrainer trainer)
    implements AutoCloseable {

  /**
   * Fits what is judged.
   *
   * @param workspace where the files go
   */
  public static TrialFit of(Trial trial, TrialSettings settings, Workspace workspace) {
    BlendTrainer trainer =
        new BlendTrainer(
            new ItemContent(
                trial.attributesOfItem(),
                Map.of(Relation.SHARES_TRAITS, TraitEdges.of(trial.attributesOfItem())),
                false),
            trial.masked(),
            settings.threads(),
            settings.limits(),
            settings.seed());
    Split split = trial.division().tuning(trial.sequences());
    if (split.validation().isEmpty()) {
      throw new TrainingFailure(
          "the protocol "
              + trial.protocol()
              + " finds nothing to hold out for tuning: sequences of more than two items are"
              + " needed");
    }
    FittedBlend tuned = trainer.tune(split, workspace.artifact("tuned"));
    TrialFit fit = new TrialFit(trial, split, tuned, tuned, trainer);
    return trial.division().judgesTuned()
        ? fit
        : new TrialFit(trial, split, tuned, fit.refit(workspace), trainer);
  }

  /** Fits what was tuned on everything that may be learned from. */
  public FittedBlend refit(Workspace workspace) {
    return trainer.refit(
        tuned, trial.division().learned(trial.sequences()), workspace.artifact("refit"));
  }

  /** A scorer for one thread, which places items as the judged fit does. */
  public Scorer scorer() {
    return judged.scorer(trial.masked());
  }

  /** What the judged fit learned from, the latest last. */
  public List<int[]> learned() {
    return trial.division().judgesTuned()
        ? split.training()
        : trial.division().learned(trial.sequences());
  }

  /** Wall time of the training, in seconds. */
  public double trainSeconds() {
    return tuned.trainSeconds() + (trial.division().judgesTuned() ? 0 : judged.trainSeconds());
  }

  @Override
  public void close() {
    if (!trial.division().judgesTuned()) {
      judged.close();
    }
    tuned.close();
  }
}
