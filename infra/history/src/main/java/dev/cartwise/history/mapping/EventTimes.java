package dev.cartwise.history.mapping;

import dev.cartwise.history.mapping.time.TimeForm;
import dev.cartwise.history.source.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/** The times of a file's events: from 2000 until now, all written alike. */
final class EventTimes {

  private static final long EARLIEST_MILLIS = Instant.parse("2000-01-01T00:00:00Z").toEpochMilli();
  private static final Duration SKEW = Duration.ofMinutes(5);

  private final Source source;
  private final TimeForm form;
  private final long latestMillis;
  private Told last = new Told("", 0);

  /** A time as a file tells it; the items of an order tell the same one. */
  private record Told(String text, long millis) {}

  /**
   * @param now events later than five minutes from it are rejected
   */
  EventTimes(Source source, TimeForm form, Instant now) {
    this.source = source;
    this.form = form;
    this.latestMillis = now.plus(SKEW).toEpochMilli();
  }

  /** UTC milliseconds since 1970. */
  long millis(Row row) throws RejectedException {
    String text = source.value(row);
    if (text == null) {
      throw new RejectedException(source.name(), "tells no time");
    }
    Told before = last;
    if (text.equals(before.text)) {
      return before.millis;
    }
    OptionalLong millis = form.millis(text);
    if (millis.isEmpty()) {
      throw rejected(text, "is no time like the others of the file, which are " + form);
    }
    if (millis.getAsLong() < EARLIEST_MILLIS) {
      throw rejected(text, "is before 2000-01-01");
    }
    if (millis.getAsLong() > latestMillis) {
      throw rejected(text, "is in the future");
    }
    last = new Told(text, millis.getAsLong());
    return millis.getAsLong();
  }

  private RejectedException rejected(String text, String why) {
    String shown = text.length() <= 64 ? text : text.substring(0, 64) + "…";
    return new RejectedException(source.name(), "'" + shown + "' " + why);
  }
}
