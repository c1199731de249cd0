package dev.cartwise.benchmark.soak.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void callsAreDueAtEvenTimes() {
    Pace pace = new Pace(10);

    assertThat(pace.nextNanos(5 * SECOND)).isEqualTo(5 * SECOND);
    assertThat(pace.nextNanos(5 * SECOND)).isEqualTo(5 * SECOND + SECOND / 10);
    assertThat(pace.nextNanos(6 * SECOND)).isEqualTo(5 * SECOND + SECOND / 5);
  }

  @Test
  void whatWasMissedForLongIsNotMadeUp() {
    Pace pace = new Pace(10);
    pace.nextNanos(0);

    assertThat(pace.nextNanos(60 * SECOND)).isEqualTo(59 * SECOND);
  }

  @Test
  void withoutABoundEverythingIsDueAtOnce() {
    Pace pace = new Pace(Double.POSITIVE_INFINITY);
    pace.nextNanos(7);

    assertThat(pace.nextNanos(7)).isEqualTo(7);
  }
}
