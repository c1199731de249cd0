package dev.cartwise.purchaseintent.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationTest {

  @ParameterizedTest
  @CsvSource({"0, 0.7310585786300049", "-0.5, 0.5", "1e9, 1", "-1e9, 0"})
  void plattIsASigmoidOfTheScaledLogOdds(double logit, double probability) {
    assertThat(new PlattScaling(2, 1).probability(logit)).isCloseTo(probability, within(1e-15));
  }

  @ParameterizedTest
  @CsvSource({"-9, 0.1", "-1, 0.1", "0, 0.15", "1, 0.2", "1.5, 0.5", "2, 0.8", "9, 0.8"})
  void isotonicIsLinearBetweenItsKnotsAndFlatOutside(double logit, double probability) {
    IsotonicScaling scaling =
        new IsotonicScaling(new double[] {-1, 1, 2}, new double[] {0.1, 0.2, 0.8});
    assertThat(scaling.probability(logit)).isCloseTo(probability, within(1e-15));
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 0.1, 0.2", "2, 1, 0.1, 0.2", "1, 2, 0.3, 0.2", "1, 2, 0.3, 1.1"})
  void knotsThatDoNotRiseAreRefused(double x1, double x2, double y1, double y2) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IsotonicScaling(new double[] {x1, x2}, new double[] {y1, y2}))
        .withMessageContaining("knot");
  }

  @Test
  void kindsAreFoundByTheirName() {
    assertThat(ModelKind.find("linear-svm")).contains(ModelKind.LINEAR_SVM);
    assertThat(ModelKind.find("LINEAR_SVM")).isEmpty();
  }
}
