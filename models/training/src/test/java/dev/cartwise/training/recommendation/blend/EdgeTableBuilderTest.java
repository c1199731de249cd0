package dev.cartwise.training.recommendation.blend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cartwise.recommendation.blend.edges.EdgeTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class EdgeTableBuilderTest {

  @Test
  void nearerPairsCountMore() {
    EdgeTable follows = new EdgeTableBuilder(List.of(new int[] {0, 1, 2}), 3).follows();

    assertThat(weight(follows, 0, 1)).isCloseTo(1f, within(1e-6f));
    assertThat(weight(follows, 0, 2)).isCloseTo(0.8f, within(1e-6f));
    assertThat(weight(follows, 2, 0)).isZero();
  }

  @Test
  void precedesIsTheOtherDirection() {
    EdgeTable precedes = new EdgeTableBuilder(List.of(new int[] {0, 1, 2}), 3).precedes();

    assertThat(weight(precedes, 2, 1)).isCloseTo(1f, within(1e-6f));
    assertThat(weight(precedes, 0, 1)).isZero();
  }

  @Test
  void anItemThatGoesWithEverythingSaysLess() {
    EdgeTable follows =
        new EdgeTableBuilder(List.of(new int[] {0, 1}, new int[] {0, 2}, new int[] {3, 4}), 5)
            .follows();

    assertThat(weight(follows, 0, 1)).isLessThan(weight(follows, 3, 4));
  }

  @Test
  void repeatsMakeAnEdgeToTheItemItself() {
    EdgeTable follows = new EdgeTableBuilder(List.of(new int[] {0, 0}), 1).follows();

    assertThat(weight(follows, 0, 0)).isPositive();
  }

  @Test
  void twoStepsReachWhatNobodyTookTogether() {
    EdgeTableBuilder edges = new EdgeTableBuilder(List.of(new int[] {0, 1}, new int[] {1, 2}), 3);

    EdgeTable twoSteps = EdgeTableBuilder.twoSteps(edges.follows(), edges.precedes());

    assertThat(weight(edges.follows(), 0, 2)).isZero();
    assertThat(weight(twoSteps, 0, 2)).isPositive();
  }

  private static float weight(EdgeTable table, int from, int to) {
    for (int edge = table.offsets().get(from); edge < table.offsets().get(from + 1); edge++) {
      if (table.targets().get(edge) == to) {
        return table.weights().get(edge);
      }
    }
    return 0f;
  }
}
