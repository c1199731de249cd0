package dev.cartwise.training.recommendation.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.training.recommendation.data.Query;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankingRunTest {

  private static final List<Query> QUERIES =
      List.of(new Query(new int[] {0, 1}, 2), new Query(new int[] {1}, 0));
  private static final float[] SCORES = {4, 3, 2, 1};

  @Test
  void maskingTakesTheHistoryOutOfTheRanking() {
    RankingOutcome outcome = run(true, 1);

    assertThat(outcome.ranks().values()).containsExactly(1, 1);
    assertThat(outcome.firstTen()[0]).containsExactly(2, 3);
    assertThat(outcome.exposure()).containsExactly(1, 0, 2, 2);
  }

  @Test
  void withoutMaskingRepeatsCompete() {
    assertThat(run(false, 1).ranks().values()).containsExactly(3, 1);
  }

  @Test
  void threadsDoNotChangeTheOutcome() {
    assertThat(run(true, 2).ranks().values()).isEqualTo(run(true, 1).ranks().values());
  }

  @Test
  void coverageAndGiniDescribeTheExposure() {
    RankingOutcome even = new RankingOutcome(new Ranks(new int[0]), new int[] {2, 2}, new int[0][]);
    RankingOutcome one = new RankingOutcome(new Ranks(new int[0]), new int[] {4, 0}, new int[0][]);

    assertThat(even.coverage()).isEqualTo(1.0);
    assertThat(even.gini()).isEqualTo(0.0);
    assertThat(one.coverage()).isEqualTo(0.5);
    assertThat(one.gini()).isEqualTo(0.5);
  }

  private static RankingOutcome run(boolean masked, int threads) {
    return new RankingRun(QUERIES, SCORES.length, masked, threads)
        .rank(() -> history -> SCORES.clone());
  }
}
