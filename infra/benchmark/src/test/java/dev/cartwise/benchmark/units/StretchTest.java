package dev.cartwise.benchmark.units;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.benchmark.measure.FunctionCpu;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StretchTest {
  private static Moment moment(long micros, long calls, long logged, double read, long requests) {
    return new Moment(
        new FunctionCpu(Map.of("f", micros)),
        Map.of("f", calls),
        Map.of("f", logged),
        Map.of("x-rows", new Consumption.Sums(read, 0, requests, 0)));
  }

  @Test
  void tellsWhatHappenedBetweenItsEnds() {
    Stretch stretch = new Stretch(10, moment(1_000, 5, 100, 2, 3), moment(41_000, 9, 180, 22, 33));
    assertThat(stretch.cpuMillis("f")).isEqualTo(4);
    assertThat(stretch.logBytes("f")).isEqualTo(20);
    assertThat(stretch.each(stretch.consumed("rows").readUnits())).isEqualTo(2);
    assertThat(stretch.each(stretch.consumed("").requests())).isEqualTo(3);
    assertThat(stretch.consumed("other")).isEqualTo(Consumption.Sums.NONE);
  }
}
