package dev.cartwise.training.purchaseintent.report.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cartwise.training.purchaseintent.report.asked.Contestant;
import dev.cartwise.training.purchaseintent.report.asked.Cut;
import dev.cartwise.training.purchaseintent.report.asked.TestPart;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two groups of 100: of 20 buyers among the new 5 are found, of 20 among the returning 15. */
class CutFairnessTest {
  private static final int GROUP = 100;

  private static CutFairness measured() {
    boolean[] labels = new boolean[2 * GROUP + 3];
    double[] probabilities = new double[labels.length];
    for (int i = 0; i < 2 * GROUP; i++) {
      labels[i] = i % 5 == 0;
      int buyer = i % GROUP / 5;
      boolean found = labels[i] && buyer < (i < GROUP ? 5 : 15);
      probabilities[i] = found ? 0.8 : 0.2;
    }
    Cut cut =
        new Cut(
            "kind",
            "类型",
            IntStream.range(0, labels.length)
                .mapToObj(
                    i -> i < GROUP ? "new" : i < 2 * GROUP ? "returning" : i == 200 ? "rare" : "")
                .toList());
    int[] shoppers = new int[labels.length];
    Arrays.setAll(shoppers, i -> i);
    TestPart test = new TestPart(List.of("x"), new float[labels.length][1], labels, shoppers);
    return CutFairness.of(
        cut, test, new Contestant("model", Contestant.Role.MODEL, probabilities, 0.5));
  }

  @Test
  void equalOpportunityIsTheDifferenceOfTheSharesOfBuyersFound() {
    GroupFairness fresh = measured().groups().get(0);
    assertThat(fresh.group()).isEqualTo("new");
    assertThat(fresh.figures())
        .hasEntrySatisfying("recall", recall -> assertThat(recall.value()).isEqualTo(0.25));
    assertThat(fresh.opportunity().value()).isEqualTo(-0.5);
    assertThat(fresh.opportunity().isClear()).isTrue();
    assertThat(fresh.opportunitySentence().en())
        .startsWith("new: of those who buy, 25.0 % are found, 50.0 points fewer than of the others")
        .endsWith("chance alone hardly explains it.");
    assertThat(fresh.opportunitySentence().zh()).contains("25.0%", "低 50.0 个百分点");
  }

  @Test
  void calibrationIsTheShareOfBuyersLessTheMeanPrediction() {
    GroupFairness fresh = measured().groups().get(0);
    // 20 of 100 buy; 5 were told .8 and 95 were told .2
    assertThat(fresh.calibration().value()).isCloseTo(0.2 - 0.23, within(1e-12));
    assertThat(fresh.calibrationSentence().en())
        .startsWith("new: purchases are 3.00 points less frequent than predicted")
        .endsWith("chance alone may explain it.");
  }

  @Test
  void groupsWithTooFewExamplesAreNamedAndUnknownOnesCounted() {
    CutFairness fairness = measured();
    assertThat(fairness.groups())
        .extracting(GroupFairness::group)
        .containsExactly("new", "returning");
    assertThat(fairness.tooFew()).containsExactly("rare");
    assertThat(fairness.unknown()).isEqualTo(2);
  }

  @Test
  void aGroupWithoutOthersIsComparedWithNone() {
    boolean[] labels = new boolean[100];
    Arrays.fill(labels, 0, 20, true);
    int[] shoppers = new int[100];
    Arrays.setAll(shoppers, i -> i);
    double[] probabilities = new double[100];
    Arrays.fill(probabilities, 0.2);
    CutFairness one =
        CutFairness.of(
            new Cut("kind", "类型", Collections.nCopies(100, "only")),
            new TestPart(List.of("x"), new float[100][1], labels, shoppers),
            new Contestant("model", Contestant.Role.MODEL, probabilities, 0.5));
    assertThat(one.groups().get(0).opportunity().value()).isNaN();
    assertThat(one.groups().get(0).opportunitySentence().en()).doesNotContain("NaN");
  }
}
