package dev.cartwise.cost.data;

/**
 * A list price.
 *
 * @param name what is sold, such as {@code sqs.requests}
 * @param usd US dollars for {@code per} units
 * @param per how many units that buys
 * @param unit what is counted
 * @param date the day on which it was taken, such as 2026-11-29
 * @param source the list it was taken from
 */
public record Price(String name, double usd, double per, String unit, String date, String source)
    implements Sourced {

  public Price {
    Sourced.check(name, usd, unit, date, source);
    if (!(per > 0)) {
      throw new IllegalArgumentException("per of " + name + " must be more than 0, not " + per);
    }
  }

  /** US dollars for so many units. */
  public double of(double units) {
    return units * usd / per;
  }
}
