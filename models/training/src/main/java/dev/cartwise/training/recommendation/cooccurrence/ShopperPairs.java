package dev.cartwise.training.recommendation.cooccurrence;

import dev.cartwise.training.archive.ArchivedEvents;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/**
 * The pairs of items in one shopper's touches.
 *
 * <p>A touch is a run of events on one item; its kind is the strongest of the run and its time that
 * of the run's last event. Feed the events in order of time, then read the pairs.
 */
final class ShopperPairs {

  /** One in fixed point: weights are summed as integers. */
  static final long ONE = 1L << 20;

  private final CoOccurrenceOptions options;
  private final long asOfMillis;
  private final int[] items;
  private final int[] kinds;
  private final long[] times;
  private long touches;

  ShopperPairs(CoOccurrenceOptions options, long asOfMillis) {
    this.options = options;
    this.asOfMillis = asOfMillis;
    this.items = new int[options.maxHistory()];
    this.kinds = new int[options.maxHistory()];
    this.times = new long[options.maxHistory()];
  }

  /** Adds the next event; of very long histories only the newest touches are kept. */
  void add(int item, int kind, long timeMillis) {
    int last = touches == 0 ? -1 : slot(touches - 1);
    if (last >= 0 && items[last] == item) {
      kinds[last] = Math.max(kinds[last], kind);
      times[last] = timeMillis;
      return;
    }
    int next = slot(touches++);
    items[next] = item;
    kinds[next] = kind;
    times[next] = timeMillis;
  }

  /** Ends the shopper and hands out the pairs, each ordered pair of items once. */
  Iterator<PairCount> end() {
    Map<Long, PairCount> pairs = new TreeMap<>();
    long first = Math.max(0, touches - options.maxHistory());
    for (long later = first + 1; later < touches; later++) {
      long earliest = Math.max(first, later - options.window());
      double weight = options.remaining(asOfMillis - times[slot(later)], options.pairHalfLife());
      for (long earlier = later - 1; earlier >= earliest; earlier--) {
        addPair(pairs, slot(earlier), slot(later), weight);
        weight *= options.stepDecay();
      }
    }
    touches = 0;
    return pairs.values().iterator();
  }

  private void addPair(Map<Long, PairCount> pairs, int earlier, int later, double weight) {
    if (items[earlier] == items[later]) {
      return;
    }
    boolean laterBought = kinds[later] == ArchivedEvents.PURCHASE;
    boolean earlierBought = kinds[earlier] == ArchivedEvents.PURCHASE;
    pair(pairs, items[earlier], items[later]).sawAfter(fixed(weight), laterBought);
    pair(pairs, items[later], items[earlier])
        .sawBefore(fixed(weight * options.backward()), earlierBought);
  }

  private static PairCount pair(Map<Long, PairCount> pairs, int from, int to) {
    return pairs.computeIfAbsent(
        ((long) from << Integer.SIZE) | to, key -> new PairCount(from, to));
  }

  private static long fixed(double weight) {
    return Math.round(weight * ONE);
  }

  private int slot(long touch) {
    return (int) (touch % options.maxHistory());
  }
}
