package dev.cartwise.benchmark.units;

import java.util.Map;

/**
 * What a number of like operations took.
 *
 * @param operations how many, more than 0
 * @param before the counters before the first
 * @param after the counters when all their effects had settled
 */
record Stretch(int operations, Moment before, Moment after) {

  /** Milliseconds of a processor that a function took for one operation. */
  double cpuMillis(String function) {
    return after.cpu().microsPerEventSince(before.cpu(), function, operations) / 1_000;
  }

  /** Bytes that an invocation of a function wrote to its log. */
  double logBytes(String function) {
    return (double) since(function, before.logBytes(), after.logBytes())
        / Math.max(1, since(function, before.invocations(), after.invocations()));
  }

  private static long since(String name, Map<String, Long> before, Map<String, Long> after) {
    return after.getOrDefault(name, 0L) - before.getOrDefault(name, 0L);
  }

  /** What all of them consumed, of the tables whose names end so. */
  Consumption.Sums consumed(String suffix) {
    Consumption.Sums all = Consumption.Sums.NONE;
    for (String table : after.consumed().keySet()) {
      if (table.endsWith(suffix)) {
        all =
            all.plus(after.consumed().get(table))
                .minus(before.consumed().getOrDefault(table, Consumption.Sums.NONE));
      }
    }
    return all;
  }

  /** The part of one operation in a sum of all. */
  double each(double sum) {
    return sum / operations;
  }
}
