package dev.cartwise.artifactstore.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BootstrapIntervalTest {

  @Test
  void aClearDifferenceHasAnIntervalWithoutZero() {
    double[] differences = new double[400];
    Arrays.setAll(differences, i -> i % 4 == 0 ? 0 : 0.1);

    BootstrapInterval interval = BootstrapInterval.of(differences, 1);

    assertThat(interval.low()).isPositive().isLessThan(interval.mean());
    assertThat(interval.high()).isGreaterThan(interval.mean());
  }

  @Test
  void noDifferenceIsAnIntervalAroundZero() {
    double[] differences = new double[400];
    Arrays.setAll(differences, i -> i % 2 == 0 ? 0.1 : -0.1);

    BootstrapInterval interval = BootstrapInterval.of(differences, 1);

    assertThat(interval.low()).isNegative();
    assertThat(interval.high()).isPositive();
  }

  @Test
  void theSameSeedGivesTheSameInterval() {
    double[] differences = {0.5, -0.25, 0.125, 0, 0, 1};

    assertThat(BootstrapInterval.of(differences, 3))
        .isEqualTo(BootstrapInterval.of(differences, 3));
  }

  @Test
  void nothingHasNoInterval() {
    assertThat(BootstrapInterval.of(new double[0], 1).mean()).isNaN();
  }
}
