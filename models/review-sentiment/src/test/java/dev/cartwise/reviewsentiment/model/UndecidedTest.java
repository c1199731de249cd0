package dev.cartwise.reviewsentiment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class UndecidedTest {

  @Test
  void isTornWhenClausesDisagree() {
    assertThat(Undecided.torn(List.of(4.0, -4.0))).isGreaterThan(0.9);
    assertThat(Undecided.torn(List.of(4.0, 3.0))).isLessThan(0.1);
    assertThat(Undecided.torn(List.of(-4.0, -3.0))).isLessThan(0.1);
  }

  @Test
  void wantsAWeightForEveryFeature() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Undecided(List.of(1.0, 2.0)));
  }
}
