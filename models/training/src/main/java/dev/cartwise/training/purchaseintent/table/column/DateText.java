package dev.cartwise.training.purchaseintent.table.column;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates in digits, with or without a time of day, which is taken as it is written.
 *
 * @param monthFirst whether the month stands before the day where the year stands last
 */
record DateText(boolean monthFirst) {

  private static final Pattern DATE =
      Pattern.compile(
          "(?:(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})|(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}))"
              + "(?:[T ]\\s*(\\d{1,2}):(\\d{2})(?::\\d{2}(?:[.,]\\d+)?)?\\s*([AaPp][Mm])?"
              + "\\s*(?:Z|UTC|[+-]\\d{2}:?\\d{2})?)?");

  /** The moment, empty if the text is none. */
  Optional<LocalDateTime> parse(String text) {
    if (text.length() < 8 || !Character.isDigit(text.charAt(0))) {
      return Optional.empty();
    }
    Matcher date = DATE.matcher(text);
    if (!date.matches()) {
      return Optional.empty();
    }
    boolean yearFirst = date.group(1) != null;
    int year = number(date, yearFirst ? 1 : 6);
    int month = number(date, yearFirst ? 2 : monthFirst ? 4 : 5);
    int day = number(date, yearFirst ? 3 : monthFirst ? 5 : 4);
    int minute = date.group(8) == null ? 0 : number(date, 8);
    int hour = date.group(7) == null ? 0 : hour(number(date, 7), date.group(9));
    boolean real =
        year > 0
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= YearMonth.of(year, month).lengthOfMonth()
            && hour < 24
            && minute < 60;
    return real
        ? Optional.of(LocalDateTime.of(LocalDate.of(year, month, day), LocalTime.of(hour, minute)))
        : Optional.empty();
  }

  private static int hour(int written, String half) {
    return half == null ? written : written % 12 + (half.toLowerCase().startsWith("p") ? 12 : 0);
  }

  private static int number(Matcher date, int group) {
    return Integer.parseInt(date.group(group));
  }
}
