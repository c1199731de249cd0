package dev.cartwise.purchaseintent.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeldOutRatesTest {

  /** Newcombe 1998, table I, method 3: 81 of 263, and 0 of 20. */
  @Test
  void intervalsAreWilsons() {
    ProbabilityInterval some = ProbabilityInterval.wilson(263, 81);
    assertThat(some.low()).isCloseTo(0.2553, within(5e-5));
    assertThat(some.high()).isCloseTo(0.3662, within(5e-5));
    ProbabilityInterval none = ProbabilityInterval.wilson(20, 0);
    assertThat(none.low()).isCloseTo(0, within(1e-12));
    assertThat(none.high()).isCloseTo(0.1611, within(5e-5));
  }

  @Test
  void aBinAnswersFromItsLowestLogOddsOn() {
    HeldOutRates rates =
        new HeldOutRates(
            List.of(new RateBin(-2, 100, 1), new RateBin(0, 200, 50), new RateBin(1, 49, 40)));
    assertThat(rates.at(-9)).contains(ProbabilityInterval.wilson(100, 1));
    assertThat(rates.at(-0.001)).contains(ProbabilityInterval.wilson(100, 1));
    assertThat(rates.at(0)).contains(ProbabilityInterval.wilson(200, 50));
    assertThat(rates.at(1)).isEmpty();
    assertThat(new HeldOutRates(List.of()).at(0)).isEmpty();
  }

  @Test
  void binsHoldAboutAsManyExamplesAndKeepEqualLogOddsTogether() {
    double[] logits = new double[10_000];
    boolean[] bought = new boolean[logits.length];
    for (int i = 0; i < logits.length; i++) {
      logits[i] = i % 7 == 0 ? 3 : i % 1000;
      bought[i] = i % 10 == 0;
    }
    HeldOutRates rates = HeldOutRates.of(logits, bought);
    assertThat(rates.bins()).hasSizeBetween(15, 20);
    assertThat(rates.bins().stream().mapToInt(RateBin::examples).sum()).isEqualTo(10_000);
    assertThat(rates.bins().stream().mapToInt(RateBin::buyers).sum()).isEqualTo(1000);
    assertThat(rates.bins()).allMatch(bin -> bin.examples() >= 50);
    assertThat(HeldOutRates.of(new double[49], new boolean[49]).at(0)).isEmpty();
  }

  @Test
  void binsThatDoNotRiseAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HeldOutRates(List.of(new RateBin(0, 5, 5), new RateBin(0, 5, 5))))
        .withMessage("bin 1 of the rates does not rise");
    assertThatIllegalArgumentException().isThrownBy(() -> new RateBin(0, 1, 2));
  }
}
