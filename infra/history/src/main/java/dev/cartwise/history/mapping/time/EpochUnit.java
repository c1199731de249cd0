package dev.cartwise.history.mapping.time;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** What a number counts since 1970. The units are told apart by the years 2000 to 2100. */
public enum EpochUnit {
  /** Seconds, perhaps with a fraction. */
  @JsonProperty("seconds")
  SECONDS("seconds", 1),
  /** Milliseconds. */
  @JsonProperty("milliseconds")
  MILLISECONDS("milliseconds", 1_000),
  /** Microseconds. */
  @JsonProperty("microseconds")
  MICROSECONDS("microseconds", 1_000_000),
  /** Nanoseconds. */
  @JsonProperty("nanoseconds")
  NANOSECONDS("nanoseconds", 1_000_000_000);

  private static final long FROM_SECOND = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
  private static final long TO_SECOND = Instant.parse("2100-01-01T00:00:00Z").getEpochSecond();
  private static final int MOST_DIGITS = 19;
  private static final int MILLIS = 1_000;

  private final String plural;
  private final long perSecond;

  EpochUnit(String plural, long perSecond) {
    this.plural = plural;
    this.perSecond = perSecond;
  }

  /** The unit in which a text is a time of these years, if it is a number at all. */
  static Optional<EpochUnit> of(String text) {
    OptionalLong whole = whole(text);
    if (whole.isPresent()) {
      for (EpochUnit unit : values()) {
        long seconds = whole.getAsLong() / unit.perSecond;
        if (seconds >= FROM_SECOND && seconds < TO_SECOND) {
          return Optional.of(unit);
        }
      }
    }
    return Optional.empty();
  }

  /** UTC milliseconds since 1970 of a number in this unit, empty if the text is none. */
  OptionalLong millis(String text) {
    OptionalLong whole = whole(text);
    if (whole.isEmpty()) {
      return whole;
    }
    if (this != SECONDS) {
      return OptionalLong.of(whole.getAsLong() / (perSecond / MILLIS));
    }
    int point = text.indexOf('.');
    String fraction = point < 0 ? "" : text.substring(point + 1);
    String thousandths = (fraction + "000").substring(0, 3);
    long most = Long.MAX_VALUE / MILLIS - 1;
    long seconds = Math.max(-most, Math.min(most, whole.getAsLong()));
    return OptionalLong.of(seconds * MILLIS + Integer.parseInt(thousandths));
  }

  /** The digits before a point, if the text has no more than digits and one point. */
  private static OptionalLong whole(String text) {
    long number = 0;
    int place = 0;
    while (place < text.length() && isDigit(text.charAt(place))) {
      if (place == MOST_DIGITS - 1 && number > (Long.MAX_VALUE - 9) / 10 || place >= MOST_DIGITS) {
        return OptionalLong.empty();
      }
      number = 10 * number + text.charAt(place++) - '0';
    }
    if (place == 0 || place < text.length() && text.charAt(place) != '.') {
      return OptionalLong.empty();
    }
    for (int i = place + 1; i < text.length(); i++) {
      if (!isDigit(text.charAt(i))) {
        return OptionalLong.empty();
      }
    }
    return OptionalLong.of(number);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  @Override
  public String toString() {
    return plural;
  }
}
