package dev.cartwise.training.recommendation.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeedSpreadTest {

  @Test
  void theDeviationIsThatOfASample() {
    assertThat(SeedSpread.spread(new double[] {0.1, 0.2, 0.3}))
        .containsEntry("mean", 0.2)
        .containsEntry("deviation", 0.1);
  }
}
