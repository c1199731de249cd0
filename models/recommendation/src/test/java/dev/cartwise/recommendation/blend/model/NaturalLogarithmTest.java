package dev.cartwise.recommendation.blend.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NaturalLogarithmTest {

  @Test
  void agreesWithTheLibraryToNineDigits() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 100_000; i++) {
      double x = Math.exp(random.nextDouble() * 20);
      assertThat(NaturalLogarithm.of(x)).isCloseTo(Math.log(x), within(1e-9));
    }
    assertThat(NaturalLogarithm.of(1)).isCloseTo(0, within(1e-9));
  }

  @Test
  void neverFalls() {
    double last = NaturalLogarithm.of(1);
    for (double x = 1; x < 3; x += 1e-5) {
      double next = NaturalLogarithm.of(x);
      assertThat(next).isGreaterThanOrEqualTo(last);
      last = next;
    }
  }
}
