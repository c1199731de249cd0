package dev.cartwise.training.recommendation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GainTest {

  @Test
  void tiesAreOrderedByChanceInTheExpectedGain() {
    // The answer shares its score with two others on the places 2, 3 and 4.
    Ranks ranks = new Ranks(new int[] {4}, new int[] {2});

    assertThat(Gain.RECIPROCAL_RANK.each(ranks, 10)).containsExactly(0.25);
    assertThat(Gain.RECIPROCAL_RANK.eachExpected(ranks, 10)[0])
        .isCloseTo((1 / 2.0 + 1 / 3.0 + 1 / 4.0) / 3, within(1e-12));
    assertThat(Gain.HIT.eachExpected(ranks, 2)[0]).isCloseTo(1 / 3.0, within(1e-12));
  }

  @Test
  void withoutTiesTheExpectedGainIsTheGain() {
    Ranks ranks = new Ranks(new int[] {1, 7, Integer.MAX_VALUE});

    assertThat(Gain.NDCG.eachExpected(ranks, 10)).isEqualTo(Gain.NDCG.each(ranks, 10));
  }

  @Test
  void aTieIsAnotherItemThatCanBeFound() {
    float gone = Float.NEGATIVE_INFINITY;

    assertThat(Ranks.ties(new float[] {1, 2, 2, 2}, 2)).isEqualTo(2);
    assertThat(Ranks.ties(new float[] {gone, gone, 2}, 0)).isZero();
    assertThat(Ranks.ties(new float[] {Float.NaN, Float.NaN, 2}, 0)).isZero();
  }
}
