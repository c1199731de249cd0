package dev.cartwise.cost.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FunctionSizeTest {

  @Test
  void aSmallFunctionGetsAPartOfAProcessor() {
    assertThat(new FunctionSize(512, "x86_64").slowness()).isCloseTo(3.45508, within(1e-5));
    assertThat(new FunctionSize(1_769, "x86_64").slowness()).isEqualTo(1);
    assertThat(new FunctionSize(3_008, "x86_64").slowness()).isEqualTo(1);
  }

  @Test
  void gigabyteSecondsAreMemoryByTime() {
    assertThat(new FunctionSize(512, "arm64").gigabyteSeconds(3_000)).isEqualTo(1.5);
  }
}
