package dev.cartwise.benchmark.soak.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cartwise.benchmark.soak.processes.ProcessLife.Sample;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class ProcessLifeTest {
  private static final double WARM_UP = 100;

  @Test
  void aLeakIsItsSlope() {
    ProcessLife life = life(seconds -> 200 + 60 * seconds / 3600);

    assertThat(life.slope(WARM_UP).orElseThrow()).isCloseTo(60, within(1.0));
  }

  @Test
  void growthWhileItWarmsUpDoesNotCount() {
    ProcessLife life = life(seconds -> Math.min(300, 100 + 2 * seconds));

    assertThat(life.slope(WARM_UP).orElseThrow()).isCloseTo(0, within(1e-6));
  }

  @Test
  void aHeapThatIsCollectedIsLevel() {
    ProcessLife life = life(seconds -> 200 + seconds % 10);

    assertThat(life.slope(WARM_UP).orElseThrow()).isCloseTo(0, within(1.0));
  }

  @Test
  void aSingleStepIsNoLeak() {
    ProcessLife life = life(seconds -> seconds < 250 ? 200 : 210);

    assertThat(life.slope(WARM_UP).orElseThrow()).isCloseTo(0, within(1.0));
  }

  @Test
  void aShortLifeTellsNothing() {
    ProcessLife life = new ProcessLife();
    life.add(new Sample(0, 1 << 20, 3));
    life.add(new Sample(110, 2 << 20, 3));

    assertThat(life.slope(WARM_UP)).isEmpty();
    assertThat(life.seconds(WARM_UP)).isCloseTo(10, within(1e-9));
  }

  @Test
  void filesThatStayOpenAreSeen() {
    ProcessLife life = new ProcessLife();
    for (int second = 0; second < 700; second += 2) {
      life.add(new Sample(second, 1 << 20, 10 + second / 10));
    }

    assertThat(life.openFilesGrowth(WARM_UP)).isBetween(35, 45);
  }

  /** Fifteen minutes of a process, looked at every two seconds; the function gives MiB. */
  private static ProcessLife life(DoubleUnaryOperator mebibytes) {
    ProcessLife life = new ProcessLife();
    for (int second = 0; second < 900; second += 2) {
      life.add(new Sample(second, (long) (mebibytes.applyAsDouble(second) * (1 << 20)), 20));
    }
    return life;
  }
}
