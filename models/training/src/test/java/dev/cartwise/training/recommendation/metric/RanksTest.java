package dev.cartwise.training.recommendation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RanksTest {

  @Test
  void everyTieCountsAgainstTheAnswer() {
    assertThat(Ranks.pessimistic(new float[] {1, 3, 3, 3, 0}, 2)).isEqualTo(3);
    assertThat(Ranks.pessimistic(new float[] {0, 0, 0, 0}, 0)).isEqualTo(4);
  }

  @Test
  void aScoreThatIsNoNumberStandsBeforeTheAnswer() {
    assertThat(Ranks.pessimistic(new float[] {Float.NaN, 1}, 1)).isEqualTo(2);
    assertThat(Ranks.pessimistic(new float[] {Float.NaN, 1}, 0)).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void anItemTakenOutIsNeverFound() {
    assertThat(Ranks.pessimistic(new float[] {Float.NEGATIVE_INFINITY, 1}, 0))
        .isEqualTo(Integer.MAX_VALUE);
    assertThat(Ranks.pessimistic(new float[] {Float.NEGATIVE_INFINITY, 1}, 1)).isEqualTo(1);
  }

  @Test
  void metricsFollowTheirDefinitions() {
    Ranks ranks = new Ranks(new int[] {1, 3, 11, Integer.MAX_VALUE});

    assertThat(ranks.hitRate(10)).isEqualTo(0.5);
    assertThat(ranks.hitRate(11)).isEqualTo(0.75);
    assertThat(ranks.ndcg(10)).isCloseTo((1 + 0.5) / 4, within(1e-12));
    assertThat(ranks.reciprocalRank(20)).isCloseTo((1 + 1.0 / 3 + 1.0 / 11) / 4, within(1e-12));
  }

  @Test
  void noQuestionsGiveNoFigure() {
    assertThat(new Ranks(new int[0]).ndcg(10)).isNaN();
  }
}
