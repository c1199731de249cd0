package dev.cartwise.training.recommendation.resemblance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cartwise.recommendation.blend.edges.EdgeTable;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TraitEdgesTest {

  /** Trait 0 is everybody's, 1 is of four items, 2 of two. */
  private static final int[][] TRAITS = {{0, 1, 2}, {0, 1, 2}, {0, 1}, {1}, {0}, {0}, {0}, {}};

  @Test
  void theRarestSharedTraitsTellMost() {
    EdgeTable edges = TraitEdges.of(TRAITS);

    assertThat(edges.weight(0, 1)).isCloseTo(1, within(2e-3f));
    assertThat(edges.weight(0, 2)).isBetween(0.3f, 0.7f);
    assertThat(edges.weight(0, 4)).isPositive().isLessThan(edges.weight(0, 2));
    assertThat(edges.weight(0, 0)).isZero();
    assertThat(edges.offsets().get(8) - edges.offsets().get(7)).isZero();
  }

  @Test
  void aTraitOfAllItemsSaysNothing() {
    assertThat(TraitEdges.of(new int[][] {{0}, {0}, {0}}).edges()).isZero();
  }

  @Test
  void theCommonestTraitsAreLeftOutWhereTheyCostTooMuch() {
    EdgeTable edges = TraitEdges.of(TRAITS, 4 + 16);

    assertThat(edges.weight(0, 2)).isPositive();
    assertThat(edges.weight(0, 4)).isZero();
  }

  @Test
  void noItemHasMoreEdgesThanThereIsRoomForAndEqualsTakeTurns() {
    int[][] alike = new int[300][];
    Arrays.fill(alike, 0, 200, new int[] {0});
    Arrays.fill(alike, 200, 300, new int[] {1});

    EdgeTable edges = TraitEdges.of(alike);

    assertThat(edges.edges()).isEqualTo(300 * AlikeEdges.MOST);
    int[] targets = new int[AlikeEdges.MOST];
    edges.targets().get(0, targets);
    assertThat(Arrays.stream(targets).filter(target -> target >= 100).count()).isBetween(16L, 48L);
  }
}
