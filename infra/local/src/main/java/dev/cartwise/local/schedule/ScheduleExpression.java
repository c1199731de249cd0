package dev.cartwise.local.schedule;

import java.time.Instant;

/** When a rule fires. */
sealed interface ScheduleExpression permits RateExpression, CronExpression {
  /** The first time after {@code instant}; {@link Instant#MAX} when there is none. */
  Instant next(Instant instant);

  /**
   * Reads {@code rate(value unit)} or {@code cron(minutes hours day month weekday year)}.
   *
   * @throws IllegalArgumentException naming what is wrong with the expression
   */
  static ScheduleExpression parse(String text) {
    if (text.startsWith("rate(") && text.endsWith(")")) {
      return RateExpression.parse(text.substring(5, text.length() - 1));
    }
    if (text.startsWith("cron(") && text.endsWith(")")) {
      return CronExpression.parse(text.substring(5, text.length() - 1));
    }
    throw new IllegalArgumentException("neither rate(…) nor cron(…): " + text);
  }
}
