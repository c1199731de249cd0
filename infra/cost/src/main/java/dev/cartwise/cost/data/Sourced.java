package dev.cartwise.cost.data;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** A number that says what it counts, on which day it was found, and where. */
public sealed interface Sourced permits Price, Figure {
  String name();

  /** The day, such as 2026-11-29. */
  String date();

  String source();

  /**
   * Refuses an entry that does not say all this.
   *
   * @throws IllegalArgumentException naming the member
   */
  static void check(String name, double number, String unit, String date, String source) {
    require(name, "name");
    require(unit, "unit of " + name);
    require(source, "source of " + name);
    if (!(number >= 0) || Double.isInfinite(number)) {
      throw new IllegalArgumentException(name + " must be 0 or more, not " + number);
    }
    try {
      LocalDate.parse(date);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("the date of " + name + " must be a day: " + date, e);
    }
  }

  private static void require(String text, String what) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("the " + what + " is missing");
    }
  }
}
