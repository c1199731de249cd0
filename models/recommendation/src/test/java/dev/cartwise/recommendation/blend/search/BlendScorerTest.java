package dev.cartwise.recommendation.blend.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
    int[] history = {2, 0};

    float[] scores = ranker.scores(history);

    for (int item = 0; item < model.items(); item++) {
      float expected = 0;
      for (Evidence evidence : Evidence.values()) {
        expected += model.weights().of(evidence) * ranker.evidence(evidence, history)[item];
      }
      assertThat(scores[item]).isCloseTo(expected, within(1e-4f));
    }
  }

  @Test
  void nobodyKnownIsRankedByPopularity() {
    assertThat(new BlendScorer(BlendFileTest.model(), NEWEST).scores(new int[0]))
        .containsExactly(2, 1, 0);
  }

  @Test
  void newerItemsCountMore() {
    BlendModel model = BlendFileTest.model().withWeights(BlendWeights.only(Evidence.FOLLOWS));
    BlendScorer ranker = new BlendScorer(model, NEWEST);

    float newest = ranker.scores(new int[] {1, 0})[1];
    float older = ranker.scores(new int[] {0, 1})[1];

    assertThat(newest).isGreaterThan(older).isPositive();
  }

  @Test
  void repeatsAreTheirOwnEvidence() {
    BlendScorer ranker = new BlendScorer(BlendFileTest.model(), NEWEST);
    int[] history = {2, 0, 0, 1};

    assertThat(ranker.evidence(Evidence.SEEN, history)).containsExactly(1, 1, 1);
    assertThat(ranker.evidence(Evidence.SEEN_LAST, history)).containsExactly(0, 1, 0);
    assertThat(ranker.evidence(Evidence.SEEN_BEFORE_LAST, history)).containsExactly(1, 0, 0);
    assertThat(ranker.evidence(Evidence.SEEN_OFTEN, history))
        .containsExactly((float) Math.log(2), 0, 0);
    assertThat(ranker.evidence(Evidence.SEEN_AGE, history))
        .containsExactly((float) Math.log(2), 0, (float) Math.log(4));
  }

  @Test
  void repeatsKnowHowLongTheHistoryIs() {
    BlendScorer ranker = new BlendScorer(BlendFileTest.model(), NEWEST);
    int[] history = {2, 0, 0, 1};
    float log4 = (float) Math.log(4);

    assertThat(ranker.evidence(Evidence.SEEN_BY_LENGTH, history)).containsExactly(log4, log4, log4);
    assertThat(ranker.evidence(Evidence.SEEN_LAST_BY_LENGTH, history)).containsExactly(0, log4, 0);
    assertThat(ranker.evidence(Evidence.SEEN_BEFORE_LAST_BY_LENGTH, history))
        .containsExactly(log4, 0, 0);
    assertThat(ranker.evidence(Evidence.SEEN_OFTEN_BY_LENGTH, history))
        .containsExactly((float) Math.log(2) * log4, 0, 0);
    assertThat(ranker.evidence(Evidence.SEEN_AGE_BY_LENGTH, history))
        .containsExactly((float) Math.log(2) * log4, 0, log4 * log4);
  }

  @Test
  void whatFitsCountsApartForItemsOfTheHistory() {
    BlendScorer ranker = new BlendScorer(BlendFileTest.model(), NEWEST);
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
