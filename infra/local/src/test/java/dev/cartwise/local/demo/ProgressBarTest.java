package dev.cartwise.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
  private final StringWriter written = new StringWriter();
  private final AtomicLong clock = new AtomicLong();

  private ProgressBar bar(boolean terminal, long total) {
    return new ProgressBar(new PrintWriter(written), terminal, "events", total, clock::get);
  }

  @Test
  void writesALineAtEveryTenthWhenThereIsNoTerminal() {
    ProgressBar bar = bar(false, 200);
    for (int i = 0; i < 200; i++) {
      clock.addAndGet(10_000_000);
      bar.advance(1);
    }
    assertThat(written.toString().lines()).hasSize(10);
    assertThat(written.toString()).doesNotContain("\r");
    assertThat(written.toString().lines().reduce((a, b) -> b).orElseThrow())
        .startsWith("events")
        .contains("100 %", "200 of 200", "100/s");
  }

  @Test
  void drawsOverItselfOnATerminalAndEndsTheLineOnce() {
    ProgressBar bar = bar(true, 100);
    for (int i = 0; i < 100; i++) {
      clock.addAndGet(10_000_000);
      bar.advance(1);
    }
    bar.advance(1);
    assertThat(written.toString().chars().filter(c -> c == '\r').count()).isBetween(8L, 15L);
    assertThat(written.toString()).endsWith("\n").containsOnlyOnce("\n");
  }
}
