package dev.cartwise.purchaseintent.features;

import dev.cartwise.featurestore.shopper.RecentInteraction;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How densely interactions follow each other, and how often they return to an item. */
final class Rhythm {

  private static final long HOUR_MILLIS = Duration.ofHours(1).toMillis();
  private static final double MINUTE_MILLIS = Duration.ofMinutes(1).toMillis();

  private Rhythm() {}

  /** Interactions over the hours of the clock in which there were any; NaN if there are none. */
  static double perActiveHour(List<RecentInteraction> newestFirst) {
    long hours =
        newestFirst.stream().mapToLong(each -> each.timeMillis() / HOUR_MILLIS).distinct().count();
    return hours == 0 ? Double.NaN : newestFirst.size() / (double) hours;
  }

  /** The median pause between two interactions, in minutes; NaN if there is none. */
  static double medianPauseMinutes(List<RecentInteraction> newestFirst) {
    if (newestFirst.size() < 2) {
      return Double.NaN;
    }
    long[] pauses = new long[newestFirst.size() - 1];
    for (int i = 0; i < pauses.length; i++) {
      pauses[i] = newestFirst.get(i).timeMillis() - newestFirst.get(i + 1).timeMillis();
    }
    Arrays.sort(pauses);
    int middle = pauses.length / 2;
    long twice = pauses[middle] + pauses[pauses.length % 2 == 0 ? middle - 1 : middle];
    return twice / 2.0 / MINUTE_MILLIS;
  }

  /** From the oldest to the newest, in minutes; 0 if there are none. */
  static double minutes(List<RecentInteraction> newestFirst) {
    if (newestFirst.isEmpty()) {
      return 0;
    }
    long oldest = newestFirst.get(newestFirst.size() - 1).timeMillis();
    return (newestFirst.get(0).timeMillis() - oldest) / MINUTE_MILLIS;
  }

  /** The most interactions with one item. */
  static int mostOfOneItem(List<RecentInteraction> interactions) {
    Map<String, Integer> counts = new HashMap<>();
    int most = 0;
    for (RecentInteraction each : interactions) {
      most = Math.max(most, counts.merge(each.itemId(), 1, Integer::sum));
    }
    return most;
  }

  /** How many of the interactions are with one of the items. */
  static long among(List<RecentInteraction> interactions, Set<String> items) {
    return interactions.stream().filter(each -> items.contains(each.itemId())).count();
  }
}
