package dev.cartwise.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final long SECOND = 1_000_000_000;

  private final List<Long> slept = new ArrayList<>();
  private long now = -5 * SECOND;

  @Test
  void spreadsRecordsEvenly() throws Exception {
    Pace pace = pace(200);
    pace.before(100);
    pace.before(100);
    pace.before(50);
    pace.before(1);
    assertThat(slept).containsExactly(SECOND / 2, SECOND / 2, SECOND / 4);
  }

  @Test
  void countsTheTimeThatSendingTook() throws Exception {
    Pace pace = pace(100);
    pace.before(100);
    now += SECOND / 4;
    pace.before(100);
    assertThat(slept).containsExactly(3 * SECOND / 4);
  }

  @Test
  void makesUpForNoLull() throws Exception {
    Pace pace = pace(100);
    pace.before(100);
    now += 10 * SECOND;
    pace.before(100);
    pace.before(100);
    assertThat(slept).containsExactly(SECOND);
  }

  @Test
  void waitsForNothingWithoutARate() throws Exception {
    Pace pace = pace(0);
    pace.before(1_000_000);
    pace.before(1_000_000);
    assertThat(slept).isEmpty();
  }

  private Pace pace(int perSecond) {
    return new Pace(
        perSecond,
        () -> now,
        nanos -> {
          slept.add(nanos);
          now += nanos;
        });
  }
}
