package dev.cartwise.local.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cartwise.fuzzing.FuzzedReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Schedules of templates; one that is read fires later or never. */
class ScheduleExpressionFuzzTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:34:56Z");

  @RegisterExtension
  static final FuzzedReader READER =
      FuzzedReader.refusingBy(IllegalArgumentException.class).allocating(256, 1 << 10);

  @FuzzTest
  void readsOrRefuses(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    READER
        .read(bytes.length, () -> ScheduleExpression.parse(text).next(NOW))
        .ifPresent(next -> assertThat(next).isAfter(NOW));
  }
}
