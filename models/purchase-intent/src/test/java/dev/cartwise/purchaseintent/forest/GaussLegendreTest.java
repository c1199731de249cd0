package dev.cartwise.purchaseintent.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GaussLegendreTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5, 6, 13, 40, 63})
  void powersUpToTheDegreeAreIntegratedExactly(int degree) {
    GaussLegendre rule = GaussLegendre.exactTo(degree);
    for (int power = 0; power <= degree; power++) {
      double sum = 0;
      for (int q = 0; q < rule.points().length; q++) {
        sum += rule.weights()[q] * Math.pow(rule.points()[q], power);
      }
      assertThat(sum).as("power %d", power).isCloseTo(1.0 / (power + 1), within(1e-14));
    }
  }
}
