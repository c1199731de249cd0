package dev.cartwise.artifactstore.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PairedIntervalTest {

  @Test
  void aClearDifferenceHasAnIntervalWithoutZero() {
    PairedInterval interval = PairedInterval.of(cycle(400, 0, 0.1, 0.1, 0.1));

    assertThat(interval.mean()).isCloseTo(0.075, within(1e-9));
    assertThat(interval.low()).isPositive().isLessThan(interval.mean());
    assertThat(interval.high()).isGreaterThan(interval.mean());
  }

  @Test
  void noDifferenceOnAverageIsAnIntervalAroundZero() {
    PairedInterval interval = PairedInterval.of(cycle(400, 0.1, -0.1));

    assertThat(interval.low()).isNegative();
    assertThat(interval.high()).isPositive();
  }

  @Test
  void addsHalfAWinHalfALossAndATie() {
    double[] differences = new double[100];
    Arrays.fill(differences, 0, 12, 1);
    Arrays.fill(differences, 12, 14, -1);

    PairedInterval interval = PairedInterval.of(differences);

    double centre = 10 / 102.0;
    double reach = 1.959964 * Math.sqrt((15 / 102.0 - centre * centre) / 102);
    assertThat(interval.low()).isCloseTo(centre - reach, within(1e-6));
    assertThat(interval.high()).isCloseTo(centre + reach, within(1e-6));
  }

  @Test
  void twoWinsAmongTiesShowNothing() {
    double[] differences = new double[100];
    differences[3] = 1;
    differences[7] = 1;

    assertThat(PairedInterval.of(differences).low()).isNegative();
  }

  @Test
  void isTheSameInAnyUnit() {
    PairedInterval one = PairedInterval.of(cycle(50, 1, 0, 0, -1, 1));
    PairedInterval thousand = PairedInterval.of(cycle(50, 1000, 0, 0, -1000, 1000));

    assertThat(thousand.low()).isCloseTo(1000 * one.low(), within(1e-9));
  }

  @Test
  void whatIsTheSameEverywhereDiffersByNothing() {
    assertThat(PairedInterval.of(new double[100])).isEqualTo(new PairedInterval(0, 0, 0));
  }

  @Test
  void nothingHasNoInterval() {
    assertThat(PairedInterval.of(new double[0]).mean()).isNaN();
  }

  private static double[] cycle(int count, double... values) {
    double[] all = new double[count];
    Arrays.setAll(all, i -> values[i % values.length]);
    return all;
  }
}
