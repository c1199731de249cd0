package dev.cartwise.local.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleExpressionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cron(0 3 * * ? *)         | 2026-01-01T02:59:59Z | 2026-01-01T03:00:00Z
          cron(0 3 * * ? *)         | 2026-01-01T03:00:00Z | 2026-01-02T03:00:00Z
          cron(0/15 * * * ? *)      | 2026-01-01T00:16:00Z | 2026-01-01T00:30:00Z
          cron(30 8 ? * MON-FRI *)  | 2026-01-02T09:00:00Z | 2026-01-05T08:30:00Z
          cron(0 0 ? * 1 *)         | 2026-01-01T00:00:00Z | 2026-01-04T00:00:00Z
          cron(0 12 31 * ? *)       | 2026-02-01T00:00:00Z | 2026-03-31T12:00:00Z
          cron(0 0 29 FEB ? *)      | 2026-03-01T00:00:00Z | 2028-02-29T00:00:00Z
          cron(5,10 1 1 JAN,JUL ? *)| 2026-01-01T01:05:00Z | 2026-01-01T01:10:00Z
          cron(0 0 1 1 ? 2030)      | 2026-01-01T00:00:00Z | 2030-01-01T00:00:00Z
          rate(5 minutes)           | 2026-01-01T00:00:10Z | 2026-01-01T00:05:10Z
          rate(1 hour)              | 2026-01-01T00:00:00Z | 2026-01-01T01:00:00Z
          rate(2 days)              | 2026-01-01T00:00:00Z | 2026-01-03T00:00:00Z
          """)
  void findsTheNextTime(String expression, Instant after, Instant next) {
    assertThat(ScheduleExpression.parse(expression).next(after)).isEqualTo(next);
  }

  @Test
  void neverFiresInAPastYear() {
    assertThat(
            ScheduleExpression.parse("cron(0 0 1 1 ? 2020)")
                .next(Instant.parse("2026-01-01T00:00:00Z")))
        .isEqualTo(Instant.MAX);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "every day",
        "rate(0 minutes)",
        "rate(5 seconds)",
        "cron(0 3 * * *)",
        "cron(0 3 * * * *)",
        "cron(0 3 ? * ? *)",
        "cron(60 3 * * ? *)",
        "cron(0 24 * * ? *)",
        "cron(0 3 L * ? *)",
        "cron(0 3 ? * 8 *)",
        "cron(5-1 3 * * ? *)",
        "cron(0/0 3 * * ? *)"
      })
  void refusesWhatIsMalformed(String expression) {
    assertThatThrownBy(() -> ScheduleExpression.parse(expression))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
