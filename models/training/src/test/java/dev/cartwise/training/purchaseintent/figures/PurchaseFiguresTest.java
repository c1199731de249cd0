package dev.cartwise.training.purchaseintent.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PurchaseFiguresTest {

  private static final Offset<Double> EXACTLY = within(1e-12);

  /** The example of scikit-learn's roc_auc_score and average_precision_score. */
  private static final double[] SCORES = {0.1, 0.4, 0.35, 0.8};

  private static final boolean[] LABELS = {false, false, true, true};

  @Test
  void agreesWithPublishedExamplesOfRanking() {
    PurchaseFigures figures = PurchaseFigures.of(SCORES, LABELS, 0.5);
    assertThat(figures.auc()).isCloseTo(0.75, EXACTLY);
    assertThat(figures.ap()).isCloseTo(0.5 + 0.5 * 2 / 3, EXACTLY);
  }

  @Test
  void agreesWithPublishedExamplesOfProbabilities() {
    assertThat(
            PurchaseFigures.of(
                    new double[] {0.1, 0.9, 0.8, 0.3},
                    new boolean[] {false, true, true, false},
                    0.5)
                .brier())
        .isCloseTo(0.0375, EXACTLY);
    assertThat(
            PurchaseFigures.of(
                    new double[] {0.9, 0.1, 0.2, 0.65},
                    new boolean[] {true, false, false, true},
                    0.5)
                .logLoss())
        .isCloseTo(0.21616, within(5e-6));
  }

  @Test
  void countsTiesHalf() {
    double[] same = {0.5, 0.5, 0.5, 0.5};
    PurchaseFigures figures = PurchaseFigures.of(same, LABELS, 0.5);
    assertThat(figures.auc()).isCloseTo(0.5, EXACTLY);
    assertThat(figures.ap()).isCloseTo(0.5, EXACTLY);
    double[] some = {0.5, 0.5, 0.5, 0.8};
    assertThat(PurchaseFigures.of(some, LABELS, 0.5).auc()).isCloseTo(0.75, EXACTLY);
  }

  @Test
  void decidesFromTheThresholdOn() {
    PurchaseFigures figures = PurchaseFigures.of(SCORES, LABELS, 0.35);
    assertThat(figures.accuracy()).isCloseTo(0.75, EXACTLY);
    assertThat(figures.precision()).isCloseTo(2 / 3.0, EXACTLY);
    assertThat(figures.recall()).isCloseTo(1, EXACTLY);
    assertThat(figures.f1()).isCloseTo(0.8, EXACTLY);
  }

  @Test
  void clipsTheLossOfACertaintyThatWasWrong() {
    assertThat(PurchaseFigures.of(new double[] {0}, new boolean[] {true}, 0.5).logLoss())
        .isCloseTo(-Math.log(1e-15), EXACTLY);
  }

  @Test
  void weighsEachBinByItsRows() {
    double[] stated = {0.01, 0.02, 0.5, 0.5, 0.5, 0.5};
    boolean[] came = {false, true, true, true, true, false};
    double error = (Math.abs(0.03 - 1) + Math.abs(2 - 3)) / 6;
    assertThat(PurchaseFigures.of(stated, came, 0.5).ece()).isCloseTo(error, EXACTLY);
  }

  @Test
  void saysNothingOfRankingWithoutBothOutcomes() {
    PurchaseFigures figures = PurchaseFigures.of(SCORES, new boolean[4], 0.5);
    assertThat(figures.auc()).isNaN();
    assertThat(figures.ap()).isNaN();
    assertThat(figures.precision()).isZero();
    assertThat(figures.brier()).isNotNaN();
  }

  @Test
  void ranksAsCountingAllPairsDoes() {
    SplittableRandom random = new SplittableRandom(5);
    double[] scores = random.doubles(300).map(score -> Math.rint(score * 20) / 20).toArray();
    boolean[] labels = new boolean[scores.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = random.nextDouble() < scores[i];
    }
    double pairs = 0;
    double right = 0;
    for (int i = 0; i < scores.length; i++) {
      for (int j = 0; j < scores.length; j++) {
        if (labels[i] && !labels[j]) {
          pairs++;
          right += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
        }
      }
    }
    assertThat(PurchaseFigures.of(scores, labels, 0.5).auc()).isCloseTo(right / pairs, EXACTLY);
  }
}
