package dev.cartwise.local.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fixed pace.
 *
 * @param period the time between two firings
 */
record RateExpression(Duration period) implements ScheduleExpression {
  private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,5}) (minute|hour|day)s?");

  static RateExpression parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException("rate needs a value and minutes, hours or days: " + text);
    }
    long value = Long.parseLong(form.group(1));
    return new RateExpression(
        switch (form.group(2)) {
          case "minute" -> Duration.ofMinutes(value);
          case "hour" -> Duration.ofHours(value);
          default -> Duration.ofDays(value);
        });
  }

  @Override
  public Instant next(Instant instant) {
    return instant.plus(period);
  }
}
