package dev.cartwise.training.purchaseintent.table.encoding;

/**
 * How the values of a number lie among the rows that are learned from.
 *
 * @param present rows that have one
 * @param missing rows that have none
 * @param zeros rows where it is 0
 * @param least the least value
 * @param greatest the greatest value
 * @param extremes rows where it is the least or the greatest
 */
record NumberSpread(
    int present, int missing, int zeros, float least, float greatest, int extremes) {

  /** The share of zeros from which on they are a kind of their own, as is the share of others. */
  private static final double MANY = 0.05;

  static NumberSpread of(float[] values, int[] rows) {
    int missing = 0;
    int zeros = 0;
    float least = Float.POSITIVE_INFINITY;
    float greatest = Float.NEGATIVE_INFINITY;
    for (int row : rows) {
      float value = values[row];
      missing += Float.isNaN(value) ? 1 : 0;
      zeros += value == 0 ? 1 : 0;
      least = value < least ? value : least;
      greatest = value > greatest ? value : greatest;
    }
    int extremes = 0;
    for (int row : rows) {
      extremes += values[row] == least || values[row] == greatest ? 1 : 0;
    }
    return new NumberSpread(rows.length - missing, missing, zeros, least, greatest, extremes);
  }

  /** Whether rows differ by the value itself. */
  boolean varies() {
    return present > 0 && least < greatest;
  }

  /** Whether rows differ in having a value. */
  boolean isPartlyMissing() {
    return missing > 0 && present > 0;
  }

  /** Whether zero is a kind of its own: many rows have it, many have not, and the rest differ. */
  boolean hasManyZeros() {
    double share = zeros / (double) Math.max(1, present);
    return share > MANY && share < 1 - MANY && extremes < present;
  }
}
