package dev.cartwise.training.recommendation.neural.batch;

import java.util.Arrays;

/** How likely each item is drawn as a negative, half evenly and half as often as it occurs. */
final class DrawRates {

  private static final double EVEN_SHARE = 0.5;

  private DrawRates() {}

  /**
   * The probability of each item, above 0 and at most 1, so that they sum up to a number of draws.
   *
   * @param counts how often each item occurs
   * @param draws expected number of drawn items; all items are certain when there are no more
   */
  static double[] of(long[] counts, int draws) {
    double[] rates = new double[counts.length];
    if (draws >= counts.length) {
      Arrays.fill(rates, 1);
      return rates;
    }
    double total = Math.max(1, Arrays.stream(counts).sum());
    for (int item = 0; item < rates.length; item++) {
      rates[item] = EVEN_SHARE / rates.length + (1 - EVEN_SHARE) * counts[item] / total;
    }
    while (true) {
      double open = 0;
      int certain = 0;
      for (double rate : rates) {
        certain += rate >= 1 ? 1 : 0;
        open += rate >= 1 ? 0 : rate;
      }
      double factor = (draws - certain) / open;
      boolean capped = false;
      for (int item = 0; item < rates.length; item++) {
        if (rates[item] < 1) {
          rates[item] = Math.min(1, rates[item] * factor);
          capped |= rates[item] >= 1;
        }
      }
      if (!capped) {
        return rates;
      }
    }
  }
}
