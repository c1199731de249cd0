package dev.cartwise.reviewsentiment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PleasedShareTest {

  @Test
  void movesNothingWhereTheShareIsTheOneOfTheCalibration() {
    assertThat(new PleasedShare(0.7, 0.7).shift()).isZero();
  }

  @Test
  void followsBayesRule() {
    double odds = Math.exp(0.4);
    double moved = Math.exp(0.4 + new PleasedShare(0.5, 0.9).shift());
    assertThat(moved).isEqualTo(odds * 9, within(1e-12));
  }

  @Test
  void isBetweenNoneAndAll() {
    assertThatThrownBy(() -> new PleasedShare(0.5, 1)).hasMessageContaining("1.0");
    assertThatThrownBy(() -> new PleasedShare(Double.NaN, 0.5)).hasMessageContaining("NaN");
  }
}
