package dev.cartwise.training.recommendation.baseline;

import dev.cartwise.recommendation.blend.model.BlendModel;
import dev.cartwise.recommendation.blend.model.BlendWeights;
import dev.cartwise.recommendation.blend.model.Evidence;
import dev.cartwise.recommendation.blend.model.Relation;
import dev.cartwise.recommendation.blend.search.BlendScorer;
import dev.cartwise.training.recommendation.metric.Scorer;

/** The simple rankers that the blend is compared with, out of what the blend knows. */
public final class Baselines {

  private Baselines() {}

  /** Ranks by the number of interactions. */
  public static Scorer popularity(BlendModel model) {
    return only(model, Evidence.POPULARITY);
  }

  /** Ranks by what followed the items of the history in training, older ones fading. */
  public static Scorer coOccurrence(BlendModel model) {
    return only(model, Evidence.FOLLOWS);
  }

  /** Tells whether the blend holds a closed-form model, which large shops do not. */
  public static boolean hasClosedForm(BlendModel model) {
    return model.edges().containsKey(Relation.PREDICTS);
  }

  /**
   * Ranks by the closed-form item-item model alone (EASE, Steck 2019), older items fading: its 200
   * strongest positive weights of each item.
   */
  public static Scorer closedForm(BlendModel model) {
    return only(model, Evidence.PREDICTS);
  }

  private static Scorer only(BlendModel model, Evidence evidence) {
    BlendScorer ranker =
        new BlendScorer(
            model.withWeights(BlendWeights.only(evidence)),
            (vectors, length) -> {
              throw new IllegalStateException("a baseline has no sequence model");
            });
    return ranker::scores;
  }
}
