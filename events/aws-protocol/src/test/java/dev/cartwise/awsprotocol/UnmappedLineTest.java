package dev.cartwise.awsprotocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnmappedLineTest {

  @Test
  void isReadAsItIsWritten() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new MetricLines(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            InstantSource.fixed(Instant.ofEpochSecond(1)))
        .count(
            "demo",
            Map.of("UnmappedEvents", 3),
            UnmappedLine.counts(List.of("Wished \"For\"", "page\nview", "Wished \"For\"")));

    assertThat(UnmappedLine.read(out.toString(StandardCharsets.UTF_8)))
        .hasValue(new UnmappedLine("demo", Map.of("Wished \"For\"", 2, "page?view", 1)));
  }

  @Test
  void cutsOffWhatNobodyCanShow() {
    assertThat(UnmappedLine.printable("x".repeat(65))).isEqualTo("x".repeat(64) + "…");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "INFO started",
        "{\"Shop\":\"demo\",\"UnmappedEvents\":2}",
        "{\"Shop\":\"demo\",\"UnmappedEvents x\":\"2\"}",
        "{\"UnmappedEvents x\":2}",
        "{\"Shop\":\"demo\",\"UnmappedEvents x\":"
      })
  void isNoneOfTheseLines(String line) {
    assertThat(UnmappedLine.read(line)).isEmpty();
  }
}
