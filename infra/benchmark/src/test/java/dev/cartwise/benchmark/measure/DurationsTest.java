package dev.cartwise.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DurationsTest {
  @Test
  void percentilesAreNearestRank() {
    Durations durations = new Durations();
    for (int i = 2000; i >= 1; i--) {
      durations.add(i);
    }
    assertThat(durations.median()).isEqualTo(1000);
    assertThat(durations.percentile(0.99)).isEqualTo(1980);
    assertThat(durations.percentile(1)).isEqualTo(2000);
    assertThat(durations.count()).isEqualTo(2000);
  }

  @Test
  void nothingMeasuredIsNotZero() {
    assertThat(new Durations().median()).isNaN();
  }
}
