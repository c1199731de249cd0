package dev.cartwise.training.purchaseintent.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PurchaseCurvesTest {

  @Test
  void goThroughThePointsOfAHandCountedExample() {
    PurchaseCurves curves =
        PurchaseCurves.of(
            ScoredRows.of(
                new double[] {0.1, 0.4, 0.35, 0.8}, new boolean[] {false, false, true, true}, 0.4));
    assertThat(curves.roc().x()).containsExactly(0, 0, 0.5, 0.5, 1);
    assertThat(curves.roc().y()).containsExactly(0, 0.5, 0.5, 1, 1);
    assertThat(curves.precisionRecall().x()).containsExactly(0.5, 0.5, 1, 1);
    assertThat(curves.precisionRecall().y()).containsExactly(1, 0.5, 2 / 3.0, 0.5);
    assertThat(curves.decisions()).isEqualTo(new ConfusionMatrix(1, 1, 1, 1));
  }

  @Test
  void areThinAndKeepTheAreaOfManyRows() {
    SplittableRandom random = new SplittableRandom(7);
    double[] probabilities = random.doubles(50_000).toArray();
    boolean[] labels = new boolean[probabilities.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = random.nextDouble() < probabilities[i];
    }
    ScoredRows rows = ScoredRows.of(probabilities, labels, 0.5);
    Curve roc = PurchaseCurves.of(rows).roc();
    double area = 0;
    for (int i = 1; i < roc.x().length; i++) {
      area += (roc.x()[i] - roc.x()[i - 1]) * (roc.y()[i] + roc.y()[i - 1]) / 2;
    }
    assertThat(roc.x().length).isLessThan(300);
    assertThat(area).isCloseTo(rows.figures().auc(), within(1e-4));
    long[] counts = PurchaseCurves.of(rows).calibration().rows();
    assertThat(counts).hasSize(15);
    assertThat(java.util.Arrays.stream(counts).sum()).isEqualTo(50_000);
  }
}
