package dev.cartwise.training.recommendation.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SessionNeighboursTest {

  private static final int[] ASKED = {0, 1};

  @Test
  void itemsOfTheSessionThatSharesTheLatestClickComeFirst() {
    float[] scores =
        scores(new NeighbourSettings(10, 10, false, true), List.of(ints(0, 2), ints(1, 3)));

    assertThat(scores[3]).isGreaterThan(scores[2]).isPositive();
    assertThat(scores[2]).isPositive();
    assertThat(scores[4]).isZero();
  }

  @Test
  void onlyTheNearestSessionsVote() {
    assertThat(
            scores(new NeighbourSettings(10, 1, false, true), List.of(ints(0, 2), ints(1, 3)))[2])
        .isZero();
  }

  @Test
  void onlyTheLatestSessionsOfAnItemAreCompared() {
    float[] scores =
        scores(new NeighbourSettings(1, 10, false, true), List.of(ints(1, 2), ints(1, 3)));

    assertThat(scores[2]).isZero();
    assertThat(scores[3]).isPositive();
  }

  @Test
  void aRareSharedItemCountsMoreThanOneOfEverySession() {
    List<int[]> sessions = List.of(ints(0, 2), ints(1, 3), ints(1, 4), ints(1, 4), ints(1, 4));

    float[] alike = scores(new NeighbourSettings(10, 10, false, true), sessions);
    float[] byRarity = scores(new NeighbourSettings(10, 10, true, true), sessions);

    assertThat(alike[3]).isGreaterThan(alike[2]);
    assertThat(byRarity[2]).isGreaterThan(byRarity[3]);
  }

  @Test
  void aRareItemIsProposedBeforeOneOfEverySession() {
    List<int[]> sessions = List.of(ints(1, 2, 3), ints(4, 3), ints(4, 3));

    assertThat(scores(new NeighbourSettings(10, 10, false, true), sessions)[2])
        .isEqualTo(scores(new NeighbourSettings(10, 10, false, true), sessions)[3]);
    assertThat(scores(new NeighbourSettings(10, 10, true, true), sessions)[2])
        .isGreaterThan(scores(new NeighbourSettings(10, 10, true, true), sessions)[3]);
  }

  @Test
  void aSessionThatSharesAnOldItemVotesLessWhereNearnessCounts() {
    List<int[]> sessions = List.of(ints(0, 2), ints(1, 3));

    assertThat(scores(new NeighbourSettings(10, 10, false, false), sessions)[2]).isEqualTo(0.5f);
    assertThat(scores(new NeighbourSettings(10, 10, false, true), sessions)[2]).isEqualTo(0.25f);
  }

  @Test
  void oneQuestionLeavesNothingBehindForTheNext() {
    SessionNeighbours scorer =
        new SessionNeighbours(
            new SessionIndex(List.of(ints(0, 2), ints(1, 3)), 5),
            new NeighbourSettings(10, 10, false, true));
    float[] fresh = scorer.scores(ASKED);
    float[] unused = scorer.scores(ints(2));

    assertThat(unused).isNotEqualTo(fresh);
    assertThat(scorer.scores(ASKED)).isEqualTo(fresh);
  }

  private static float[] scores(NeighbourSettings settings, List<int[]> sessions) {
    return new SessionNeighbours(new SessionIndex(sessions, 5), settings).scores(ASKED);
  }

  private static int[] ints(int... items) {
    return items;
  }
}
