package dev.cartwise.local.schedule;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Calendar times in UTC, as EventBridge writes them: minutes, hours, day of month, month, day of
 * week (1 is Sunday) and year. The L, W and # signs are not taken.
 */
final class CronExpression implements ScheduleExpression {
  private static final int LAST_YEAR = 2199;
  private static final List<String> MONTHS =
      List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
  private static final List<String> WEEKDAYS =
      List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

  private final CronField minutes;
  private final CronField hours;
  private final CronField daysOfMonth;
  private final CronField months;
  private final CronField daysOfWeek;
  private final CronField years;

  private CronExpression(List<String> fields) {
    minutes = CronField.parse("minute", fields.get(0), 0, 59, List.of());
    hours = CronField.parse("hour", fields.get(1), 0, 23, List.of());
    daysOfMonth = CronField.parse("day of month", fields.get(2), 1, 31, List.of());
    months = CronField.parse("month", fields.get(3), 1, 12, MONTHS);
    daysOfWeek = CronField.parse("day of week", fields.get(4), 1, 7, WEEKDAYS);
    years = CronField.parse("year", fields.get(5), 1970, LAST_YEAR, List.of());
  }

  static CronExpression parse(String text) {
    List<String> fields = List.of(text.strip().split("\\s+"));
    if (fields.size() != 6) {
      throw new IllegalArgumentException("cron needs six fields: " + text);
    }
    if (fields.get(2).equals("?") == fields.get(4).equals("?")) {
      throw new IllegalArgumentException(
          "one of day of month and day of week must be a question mark: " + text);
    }
    return new CronExpression(fields);
  }

  @Override
  public Instant next(Instant instant) {
    ZonedDateTime time =
        instant.atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
    while (time.getYear() <= LAST_YEAR) {
      if (!years.allows(time.getYear())) {
        time = time.truncatedTo(ChronoUnit.DAYS).withDayOfYear(1).plusYears(1);
      } else if (!months.allows(time.getMonthValue())) {
        time = time.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1).plusMonths(1);
      } else if (!daysOfMonth.allows(time.getDayOfMonth())
          || !daysOfWeek.allows(time.getDayOfWeek().getValue() % 7 + 1)) {
        time = time.truncatedTo(ChronoUnit.DAYS).plusDays(1);
      } else if (!hours.allows(time.getHour())) {
        time = time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
      } else if (!minutes.allows(time.getMinute())) {
        time = time.plusMinutes(1);
      } else {
        return time.toInstant();
      }
    }
    return Instant.MAX;
  }
}
