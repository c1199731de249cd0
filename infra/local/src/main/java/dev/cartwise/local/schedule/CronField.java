package dev.cartwise.local.schedule;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** One field of a cron expression: the values it allows. */
final class CronField {
  private final String name;
  private final int minimum;
  private final int maximum;
  private final List<String> names;
  private final BitSet allowed = new BitSet();

  private CronField(String name, int minimum, int maximum, List<String> names) {
    this.name = name;
    this.minimum = minimum;
    this.maximum = maximum;
    this.names = names;
  }

  /**
   * Reads a field: {@code *}, {@code ?}, values, ranges, lists and steps.
   *
   * @param names names of the values from {@code minimum} on, upper case; may be empty
   */
  static CronField parse(String name, String text, int minimum, int maximum, List<String> names) {
    CronField field = new CronField(name, minimum, maximum, names);
    for (String part : text.split(",", -1)) {
      field.allow(part, text);
    }
    return field;
  }

  private void allow(String part, String text) {
    String[] step = part.split("/", 2);
    String[] range = step[0].split("-", 2);
    boolean any = step[0].equals("*") || step[0].equals("?");
    int from = any ? minimum : value(range[0], text);
    int to = any || (step.length == 2 && range.length == 1) ? maximum : from;
    if (range.length == 2) {
      to = value(range[1], text);
    }
    int by = step.length == 2 ? number(step[1], text) : 1;
    if (from > to || by < 1) {
      throw wrong(text);
    }
    for (long value = from; value <= to; value += by) {
      allowed.set((int) value);
    }
  }

  private int value(String part, String text) {
    int named = names.indexOf(part.toUpperCase(Locale.ROOT));
    int value = named >= 0 ? minimum + named : number(part, text);
    if (value < minimum || value > maximum) {
      throw wrong(text);
    }
    return value;
  }

  private int number(String part, String text) {
    try {
      return Integer.parseInt(part);
    } catch (NumberFormatException e) {
      throw wrong(text);
    }
  }

  private IllegalArgumentException wrong(String text) {
    return new IllegalArgumentException(
        name + " of a cron expression must lie in " + minimum + ".." + maximum + ": " + text);
  }

  boolean allows(int value) {
    return allowed.get(value);
  }
}
