package dev.cartwise.shopregistry.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowancesTest {

  private long nanos = Long.MAX_VALUE - 5;
  private final Allowances allowances = new Allowances(2, () -> nanos);

  @Test
  void takesFiveSecondsWorthAtOnceAndThenAsManyAsComeBack() {
    assertThat(taken("a", 100)).isEqualTo(10);
    pass(Duration.ofSeconds(3));
    assertThat(taken("a", 100)).isEqualTo(6);
    pass(Duration.ofMillis(400));
    assertThat(taken("a", 1)).isZero();
    pass(Duration.ofMillis(100));
    assertThat(taken("a", 1)).isEqualTo(1);
    pass(Duration.ofDays(1));
    assertThat(taken("a", 100)).isEqualTo(10);
  }

  @Test
  void countsEachNameForItself() {
    assertThat(taken("a", 100)).isEqualTo(10);
    assertThat(taken("b", 100)).isEqualTo(10);
  }

  @Test
  void remembersNoMoreNamesThanItsBound() {
    assertThat(taken("a", 100)).isEqualTo(10);
    for (int i = 1; i < Allowances.MOST; i++) {
      allowances.take("n" + i);
    }
    assertThat(taken("a", 1)).isZero();
    allowances.take("one more");
    allowances.take("and one more");
    assertThat(taken("n1", 100)).isEqualTo(10);
  }

  @Test
  void takesOneCallAtLeastHoweverSmallTheRate() {
    Allowances slow = new Allowances(.01, () -> nanos);
    assertThat(slow.take("a")).isTrue();
    assertThat(slow.take("a")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN})
  void refusesARateThatLetsNobodyIn(double rate) {
    assertThatThrownBy(() -> new Allowances(rate, () -> nanos))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("calls a second must be more than 0: " + rate);
  }

  private int taken(String name, int calls) {
    int taken = 0;
    for (int i = 0; i < calls; i++) {
      taken += allowances.take(name) ? 1 : 0;
    }
    return taken;
  }

  private void pass(Duration time) {
    nanos += time.toNanos();
  }
}
