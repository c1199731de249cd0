package dev.cartwise.training.recommendation.baseline;

import dev.cartwise.recommendation.blend.model.BlendModel;
import dev.cartwise.recommendation.blend.model.BlendWeights;
import dev.cartwise.recommendation.blend.model.Evidence;
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
