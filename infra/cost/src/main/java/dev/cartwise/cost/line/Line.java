package dev.cartwise.cost.line;

import dev.cartwise.cost.data.Price;

/**
 * A position of a month's bill: so many units at a list price.
 *
 * @param name what it is, such as {@code lambda.ingest-events}
 * @param units how many, 0 or more
 * @param price of the units
 */
public record Line(String name, double units, Price price) {
  /** US dollars. */
  public double usd() {
    return price.of(units);
  }
}
