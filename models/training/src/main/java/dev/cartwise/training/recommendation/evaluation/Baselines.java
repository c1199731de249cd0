package dev.cartwise.training.recommendation.evaluation;

import dev.cartwise.recommendation.blend.BlendModel;
import dev.cartwise.recommendation.blend.BlendWeights;
import dev.cartwise.recommendation.blend.BlendedRanker;
import dev.cartwise.recommendation.blend.Evidence;
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
    BlendedRanker ranker =
        new BlendedRanker(
            model.withWeights(BlendWeights.only(evidence)),
            (vectors, length) -> {
              throw new IllegalStateException("a baseline has no sequence model");
            });
    return ranker::scores;
  }
}
