package dev.cartwise.training.purchaseintent.selection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.training.purchaseintent.figures.PurchaseFigures;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ThresholdsTest {

  @Test
  void liesHalfWayBelowTheLastRowThatIsWorthIt() {
    assertThat(
            Thresholds.bestF1(
                new double[] {0.9, 0.1, 0.6, 0.4}, new boolean[] {true, false, false, true}))
        .isEqualTo(0.25);
  }

  @Test
  void partsNoRowsOfOneProbability() {
    assertThat(Thresholds.bestF1(new double[] {0.5, 0.5}, new boolean[] {true, false}))
        .isEqualTo(0.25);
  }

  @Test
  void noOtherThresholdHasAHigherF1() {
    SplittableRandom random = new SplittableRandom(2);
    double[] probabilities = random.doubles(500).toArray();
    boolean[] labels = new boolean[500];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = random.nextDouble() < probabilities[i] / 2;
    }
    double threshold = Thresholds.bestF1(probabilities, labels);
    double best = PurchaseFigures.of(probabilities, labels, threshold).f1();
    for (double other : probabilities) {
      assertThat(PurchaseFigures.of(probabilities, labels, other).f1()).isLessThanOrEqualTo(best);
    }
  }
}
