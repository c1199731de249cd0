package dev.cartwise.history.mapping.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A date with or without a time of day, taken apart: {@code 2010-12-01 08:26:00}, {@code
 * 2023-01-15T10:22:33.5Z}, {@code 2023-01-15 10:22:33 -0500}, {@code 12/1/2010 8:26 PM}, {@code
 * 31.12.2010}, {@code 20101231}.
 *
 * @param first the first number of the date
 * @param second the second one
 * @param third the third one
 * @param time the time of day, midnight if none is told
 * @param offset the offset from UTC, or null if none is told
 */
record CalendarText(int first, int second, int third, LocalTime time, @Nullable ZoneOffset offset) {

  private static final int COMPACT_LENGTH = 8;
  private static final int FIRST_YEAR_OF_FOUR_DIGITS = 1000;

  /** Takes a text apart, or tells that it is no date. */
  static @Nullable CalendarText of(String text) {
    Scanner scanner = new Scanner(text);
    int first = scanner.number();
    if (text.length() == COMPACT_LENGTH && scanner.isAtEnd() && first > 0) {
      return new CalendarText(
          first / 10_000, first / 100 % 100, first % 100, LocalTime.MIDNIGHT, null);
    }
    int sign = scanner.oneOf("-/.");
    int second = scanner.number();
    if (sign < 0 || second < 0 || !scanner.takes((char) sign)) {
      return null;
    }
    int third = scanner.number();
    if (first < 0 || third < 0) {
      return null;
    }
    return scanner.withTime(first, second, third);
  }

  /** Whether the first number is a year. */
  boolean beginsWithYear() {
    return first >= FIRST_YEAR_OF_FOUR_DIGITS;
  }

  /** UTC milliseconds since 1970, empty if there is no such day. */
  OptionalLong millis(DateOrder order, ZoneId zone) {
    try {
      LocalDate date =
          switch (order) {
            case YEAR_MONTH_DAY -> LocalDate.of(first, second, third);
            case MONTH_DAY_YEAR -> LocalDate.of(third, first, second);
            case DAY_MONTH_YEAR -> LocalDate.of(third, second, first);
          };
      LocalDateTime local = LocalDateTime.of(date, time);
      ZoneOffset at = offset == null ? zone.getRules().getOffset(local) : offset;
      return OptionalLong.of(local.toEpochSecond(at) * 1_000 + local.getNano() / 1_000_000);
    } catch (DateTimeException e) {
      return OptionalLong.empty();
    }
  }

  /** Reads a text from left to right. */
  private static final class Scanner {

    private static final int LONGEST_NUMBER = 9;

    private final String text;
    private int place;

    Scanner(String text) {
      this.text = text;
    }

    boolean isAtEnd() {
      return place == text.length();
    }

    private char here() {
      return isAtEnd() ? 0 : text.charAt(place);
    }

    /** A number of digits alone, -1 if there is none. */
    int number() {
      int from = place;
      int number = 0;
      while (here() >= '0' && here() <= '9' && place - from < LONGEST_NUMBER) {
        number = 10 * number + text.charAt(place++) - '0';
      }
      return place == from ? -1 : number;
    }

    int oneOf(String signs) {
      return !isAtEnd() && signs.indexOf(here()) >= 0 ? text.charAt(place++) : -1;
    }

    boolean takes(char sign) {
      boolean isThere = here() == sign && !isAtEnd();
      place += isThere ? 1 : 0;
      return isThere;
    }

    private void blanks() {
      while (here() == ' ') {
        place++;
      }
    }

    @Nullable CalendarText withTime(int first, int second, int third) {
      try {
        takes('T');
        blanks();
        LocalTime time = isAtEnd() ? LocalTime.MIDNIGHT : time();
        blanks();
        ZoneOffset offset = isAtEnd() ? null : offset();
        return isAtEnd() ? new CalendarText(first, second, third, time, offset) : null;
      } catch (DateTimeException noTime) {
        return null;
      }
    }

    private LocalTime time() {
      int hour = number();
      int minute = takes(':') ? number() : -1;
      int second = takes(':') ? number() : 0;
      int nanos = takes('.') || takes(',') ? nanos() : 0;
      blanks();
      boolean isAfternoon = word("PM");
      if (isAfternoon || word("AM")) {
        hour = hour % 12 + (isAfternoon ? 12 : 0);
      }
      return LocalTime.of(hour, minute, second, nanos);
    }

    private int nanos() {
      int from = place;
      number();
      String digits = (text.substring(from, place) + "000000000").substring(0, 9);
      return Integer.parseInt(digits);
    }

    private boolean word(String word) {
      boolean isThere = text.regionMatches(true, place, word, 0, word.length());
      place += isThere ? word.length() : 0;
      return isThere;
    }

    /** The offset from UTC. */
    private ZoneOffset offset() {
      if (word("UTC") || word("GMT") || word("Z")) {
        return ZoneOffset.UTC;
      }
      int sign = oneOf("+-");
      int hours = sign < 0 ? -1 : number();
      int minutes = takes(':') ? number() : 0;
      if (hours >= 100) {
        minutes = hours % 100;
        hours /= 100;
      }
      if (hours < 0 || minutes < 0) {
        throw new DateTimeException("no offset");
      }
      return sign == '-'
          ? ZoneOffset.ofHoursMinutes(-hours, -minutes)
          : ZoneOffset.ofHoursMinutes(hours, minutes);
    }
  }
}
