package dev.cartwise.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProcessUsageTest {
  private static final String STAT =
      "42 (java (x) y) S 1 42 42 0 -1 4194560 100 200 0 0 250 50 1 2 20 0 30 0 12345 1 1\n";

  @Test
  void addsUserAndSystemTimeWhateverTheProcessIsCalled() {
    ProcessUsage usage = ProcessUsage.parse(STAT, "Name:\tjava\nVmRSS:\t   2048 kB\n");
    assertThat(usage).isEqualTo(new ProcessUsage(3_000_000, 2 << 20));
  }

  @Test
  void refusesTextsWithoutTheFigures() {
    assertThatThrownBy(() -> ProcessUsage.parse("42 (x) S 1", "VmRSS: 1 kB"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ProcessUsage.parse(STAT, "Name: x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("VmRSS");
  }

  @Test
  void readsThisProcess() throws IOException {
    assumeTrue(Files.exists(Path.of("/proc/self/stat")), "only Linux has /proc");
    ProcessUsage usage = ProcessUsage.of(ProcessHandle.current().pid());
    assertThat(usage.cpuMicros()).isPositive();
    assertThat(usage.residentBytes()).isGreaterThan(10L << 20);
  }
}
