package dev.cartwise.cost.data;

/**
 * A measured or assumed number.
 *
 * @param name what it tells, such as {@code ingest-events.cpu}
 * @param value in {@code unit}, 0 or more
 * @param unit what is counted
 * @param date the day on which it was measured or assumed, such as 2026-11-29
 * @param source how it was measured and on which machine, or why it is assumed
 */
public record Figure(String name, double value, String unit, String date, String source)
    implements Sourced {

  public Figure {
    Sourced.check(name, value, unit, date, source);
  }

  public Figure withValue(double other) {
    return new Figure(name, other, unit, date, source);
  }
}
