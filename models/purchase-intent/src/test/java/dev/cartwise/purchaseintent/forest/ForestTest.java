package dev.cartwise.purchaseintent.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One split at 0.5, where missing goes to the other side, and what makes no forest. */
class ForestTest {

  private static Forest stump(int feature, int yes, int no, double cover, double value) {
    return new Forest(
        1,
        10,
        new int[] {0},
        new int[] {feature, -1, -1},
        new float[] {0.5f, 0, 0},
        new int[] {yes, 0, 0},
        new int[] {no, 0, 0},
        new boolean[3],
        new double[] {0, 1, value},
        new double[] {3, cover, 2});
  }

  @ParameterizedTest
  @CsvSource({"0.5, 11", "-Infinity, 11", "0.50000006, 12", "NaN, 12", "1e30, 12"})
  void valuesOnTheThresholdGoToYesAndMissingOnesWhereTheNodeSays(float x, double sum) {
    assertThat(stump(0, 1, 2, 1, 2).sum(new float[] {x})).isEqualTo(sum);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1, two ways",
    "0, 0, 2, two ways",
    "0, 1, 3, a link to node 3",
    "0, 1, -1, a link to node -1",
    "-1, 1, 2, no root",
  })
  void linksThatMakeNoTreeAreRefused(int feature, int yes, int no, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TreeShap(stump(feature, yes, no, 1, 2)))
        .withMessageContaining(reason);
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 2, feature 1", "0, 0, 2, cover of node 1", "0, 1, NaN, value of node 2"})
  void nodesWithoutMeaningAreRefused(int feature, double cover, double value, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stump(feature, 1, 2, cover, value))
        .withMessageContaining(reason);
  }

  @Test
  void aForestWithoutTreesSaysItsBase() {
    Forest forest =
        new Forest(
            2,
            0.25,
            new int[0],
            new int[0],
            new float[0],
            new int[0],
            new int[0],
            new boolean[0],
            new double[0],
            new double[0]);
    assertThat(forest.sum(new float[2])).isEqualTo(0.25);
    assertThat(new TreeShap(forest).expected()).isEqualTo(0.25);
    assertThat(new TreeShap(forest).contributions(new float[2])).containsExactly(0, 0);
  }
}
