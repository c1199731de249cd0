package dev.cartwise.training.recommendation.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.training.recommendation.data.Query;
import dev.cartwise.training.recommendation.data.Split;
import dev.cartwise.training.recommendation.metric.Gain;
import dev.cartwise.training.recommendation.metric.RankMetric;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TunedNeighboursTest {

  private static final RankMetric METRIC = new RankMetric("mrr@1", Gain.RECIPROCAL_RANK, 1);

  @Test
  void rarityIsChosenWhereCommonItemsMislead() {
    // Item 1 is in many sessions with 4 and says little; 0 is always with 2.
    List<int[]> sessions = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      sessions.add(new int[] {1, i % 3 == 0 ? 3 : 4});
    }
    sessions.add(new int[] {0, 2});
    sessions.add(new int[] {0, 2});
    Query asked = new Query(new int[] {0, 1}, 2);

    TunedNeighbours tuned =
        TunedNeighbours.choose(new Split(sessions, List.of(asked)), 5, true, 1, METRIC, 1);

    assertThat(tuned.settings()).containsEntry("idf", true);
    float[] scores = tuned.over(sessions).get().scores(asked.history());
    assertThat(scores[2]).isGreaterThan(scores[4]);
  }

  @Test
  void withoutQuestionsTheFirstSettingsHold() {
    TunedNeighbours tuned =
        TunedNeighbours.choose(
            new Split(List.of(new int[] {0, 1}), List.of()), 2, true, 1, METRIC, 1);

    assertThat(tuned.settings()).containsEntry("idf", false).containsEntry("neighbours", 100);
  }
}
