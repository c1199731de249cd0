package dev.cartwise.purchaseintent.features;

import dev.cartwise.contracts.EventKind;
import dev.cartwise.featurestore.shopper.RecentInteraction;
import dev.cartwise.featurestore.shopper.ShopperFeatures;
import java.time.Duration;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a shopper did lately. */
final class Activity {

  /** The longest pause within a session. */
  static final long SESSION_GAP_MILLIS = Duration.ofMinutes(30).toMillis();

  private final List<RecentInteraction> newestFirst;
  private final List<RecentInteraction> session;

  /**
   * @param newestFirst in the order of {@link ShopperFeatures}
   */
  Activity(List<RecentInteraction> newestFirst) {
    this.newestFirst = newestFirst;
    int end = Math.min(1, newestFirst.size());
    while (end < newestFirst.size()
        && newestFirst.get(end - 1).timeMillis() - newestFirst.get(end).timeMillis()
            <= SESSION_GAP_MILLIS) {
      end++;
    }
    session = newestFirst.subList(0, end);
  }

  /** Everything that is remembered, the newest first. */
  List<RecentInteraction> all() {
    return newestFirst;
  }

  /** The newest interactions without a pause of more than 30 minutes, the newest first. */
  List<RecentInteraction> session() {
    return session;
  }

  /** The session's items, each once, by id. */
  SortedSet<String> sessionItems() {
    SortedSet<String> items = new TreeSet<>();
    session.forEach(each -> items.add(each.itemId()));
    return items;
  }

  int count(EventKind kind) {
    return countSince(kind, Long.MIN_VALUE);
  }

  /** How many of a kind there are from a time on, UTC milliseconds. */
  int countSince(EventKind kind, long fromMillis) {
    int count = 0;
    for (RecentInteraction each : newestFirst) {
      count += each.kind() == kind && each.timeMillis() >= fromMillis ? 1 : 0;
    }
    return count;
  }

  /** When the newest interaction was, UTC milliseconds; -1 if there is none. */
  long newestMillis() {
    return newestFirst.isEmpty() ? -1 : newestFirst.get(0).timeMillis();
  }

  /** When the newest of a kind was, UTC milliseconds; -1 if there is none. */
  long newestMillis(EventKind kind) {
    for (RecentInteraction each : newestFirst) {
      if (each.kind() == kind) {
        return each.timeMillis();
      }
    }
    return -1;
  }
}
