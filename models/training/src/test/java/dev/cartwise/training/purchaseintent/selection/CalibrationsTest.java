package dev.cartwise.training.purchaseintent.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cartwise.purchaseintent.model.Calibration;
import dev.cartwise.purchaseintent.model.IsotonicScaling;
import dev.cartwise.purchaseintent.model.PlattScaling;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class CalibrationsTest {

  private static final int ROWS = 20_000;

  private final double[] logits = new double[ROWS];
  private final boolean[] labels = new boolean[ROWS];

  private void draw(DoubleUnaryOperator probability) {
    SplittableRandom random = new SplittableRandom(9);
    for (int row = 0; row < ROWS; row++) {
      logits[row] = random.nextDouble(-4, 4);
      labels[row] = random.nextDouble() < probability.applyAsDouble(logits[row]);
    }
  }

  private static double sigmoid(double z) {
    return 1 / (1 + Math.exp(-z));
  }

  @Test
  void plattFindsTheSlopeAndInterceptThatLabelsWereDrawnBy() {
    draw(z -> sigmoid(0.5 * z - 1));
    PlattScaling fit = PlattFit.of(logits, labels);
    assertThat(fit.slope()).isCloseTo(0.5, within(0.03));
    assertThat(fit.intercept()).isCloseTo(-1, within(0.05));
  }

  @Test
  void plattIsAsSureAsFewRowsAllow() {
    PlattScaling fit = PlattFit.of(new double[] {-1, 1}, new boolean[] {false, true});
    assertThat(fit.probability(1)).isCloseTo(2 / 3.0, within(1e-6));
    assertThat(fit.probability(-1)).isCloseTo(1 / 3.0, within(1e-6));
  }

  @Test
  void plattSaysTheBaseRateOfLogitsThatMislead() {
    draw(z -> sigmoid(-z));
    PlattScaling fit = PlattFit.of(logits, labels);
    assertThat(fit.slope()).isZero();
    assertThat(fit.probability(3)).isCloseTo(0.5, within(0.02));
  }

  @Test
  void plattFitsLogitsOfAnySize() {
    draw(z -> sigmoid(z));
    double[] large = Arrays.stream(logits).map(z -> z * 1e6).toArray();
    assertThat(PlattFit.of(large, labels).probability(2e6)).isCloseTo(sigmoid(2), within(0.02));
  }

  @Test
  void isotonicRisesStrictlyAndComesTrue() {
    draw(z -> z < 0 ? 0.1 : z < 2 ? 0.3 : 0.9);
    IsotonicScaling fit = IsotonicFit.of(logits, labels);
    for (int knot = 1; knot < fit.logits().length; knot++) {
      assertThat(fit.logits()[knot]).isGreaterThan(fit.logits()[knot - 1]);
      assertThat(fit.probabilities()[knot]).isGreaterThan(fit.probabilities()[knot - 1]);
    }
    assertThat(fit.probability(-2)).isCloseTo(0.1, within(0.03));
    assertThat(fit.probability(1)).isCloseTo(0.3, within(0.04));
    assertThat(fit.probability(3)).isCloseTo(0.9, within(0.03));
  }

  @Test
  void isotonicPoolsRowsOfOneLogit() {
    double[] tied = new double[100];
    boolean[] halves = new boolean[100];
    for (int row = 0; row < 100; row++) {
      halves[row] = row % 2 == 0;
    }
    IsotonicScaling fit = IsotonicFit.of(tied, halves);
    assertThat(fit.logits()).containsExactly(0);
    assertThat(fit.probabilities()[0]).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void theBetterOneOnHeldOutRowsIsTaken() {
    draw(z -> sigmoid(2 * z));
    assertThat(Calibrations.fit(logits, labels)).isInstanceOf(PlattScaling.class);
    draw(z -> z < 0 ? 0.1 : z < 2 ? 0.3 : 0.9);
    assertThat(Calibrations.fit(logits, labels)).isInstanceOf(IsotonicScaling.class);
  }

  @Test
  void heldOutProbabilitiesAreThoseOfOtherRows() {
    draw(z -> sigmoid(z));
    CrossFit fit = Calibrations.crossFit(logits, labels);
    Calibration all = fit.calibration();
    double[] own = Arrays.stream(logits).map(all::probability).toArray();
    assertThat(fit.probabilities()).hasSize(ROWS).isNotEqualTo(own);
    for (int row = 0; row < ROWS; row++) {
      assertThat(fit.probabilities()[row]).isCloseTo(own[row], within(0.02));
    }
  }
}
