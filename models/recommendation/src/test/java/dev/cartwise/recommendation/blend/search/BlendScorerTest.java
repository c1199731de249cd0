package dev.cartwise.recommendation.blend.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.recommendation.blend.file.BlendFileTest;
import dev.cartwise.recommendation.blend.model.BlendModel;
import dev.cartwise.recommendation.blend.model.BlendWeights;
import dev.cartwise.recommendation.blend.model.Evidence;
import dev.cartwise.recommendation.blend.model.SequenceEncoder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BlendScorerTest {

  private static final SequenceEncoder NEWEST =
      (vectors, length) -> new float[] {vectors[2 * length - 2], vectors[2 * length - 1]};

  @Test
  void aScoreIsTheWeightedSumOfItsEvidence() {
    BlendModel model = BlendFileTest.model();
    BlendScorer ranker = new BlendScorer(model, NEWEST);
    int[] history = {1, 0};

    assertThat(ranker.evidence(Evidence.NEURAL, history)).containsExactly(10, 0, 6);
    assertThat(ranker.evidence(Evidence.SEEN_FIT, history)).containsExactly(10, 0, 0);
  }

  @Test
  void onlyTheLatestItemsOfALongHistoryAreRead() {
    BlendModel model =
        BlendFileTest.model().withWeights(new BlendWeights(Map.of(Evidence.SEEN, 1f)));
    int[] history = new int[BlendScorer.MAX_HISTORY + 1];
    history[0] = 2;

    assertThat(new BlendScorer(model, NEWEST).scores(history)).containsExactly(1, 0, 0);
  }
}
