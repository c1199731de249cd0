package dev.cartwise.training.recommendation.blend;

import dev.cartwise.recommendation.blend.OnnxEncoder;
import dev.cartwise.recommendation.blend.model.BlendModel;
import dev.cartwise.recommendation.blend.model.BlendWeights;
import dev.cartwise.recommendation.blend.model.Evidence;
import dev.cartwise.recommendation.blend.search.BlendScorer;
import dev.cartwise.training.recommendation.metric.RankingRun;
import dev.cartwise.training.recommendation.metric.Ranks;
import dev.cartwise.training.recommendation.neural.SequenceEnsemble;
import dev.cartwise.training.recommendation.neural.SequenceModel;
import java.nio.file.Path;
import java.util.List;

/**
 * The ranking by a sequence model alone, through the encoder that would be served.
 *
 * @param artifact where the encoder is written
 * @param run the questions
 */
public record EncoderRanking(Path artifact, RankingRun run) {

  /** The ranks of the right answers. */
  public Ranks of(SequenceModel model) {
    SequenceEnsemble single = new SequenceEnsemble(List.of(model));
    BlendModel alone =
        BlendParts.withoutEdges(single, model.itemCount(), BlendWeights.only(Evidence.NEURAL));
    try (OnnxEncoder encoder = FittedBlend.writeEncoder(artifact, single)) {
      return run.rank(() -> new BlendScorer(alone, encoder)::scores).ranks();
    }
  }
}
