package dev.cartwise.benchmark.soak.count;

import dev.cartwise.benchmark.soak.load.SoakEvent;
import dev.cartwise.contracts.EventKind;
import dev.cartwise.contracts.Shopper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The rows of shoppers, against what the events that are stored make of them: the newest 30 that
 * touched an item, a user's own and the anonymous ones of each session the user was known in.
 */
final class RowCount {
  private static final int REMEMBERED = 30;

  private final Map<Shopper, List<SoakEvent>> events = new HashMap<>();

  /**
   * @param stored the events that are in the table of interactions
   */
  RowCount(Collection<SoakEvent> stored) {
    Map<String, Set<Shopper>> usersBySession = new HashMap<>();
    for (SoakEvent event : stored) {
      if (event.userId() != null) {
        usersBySession
            .computeIfAbsent(event.sessionId(), any -> new HashSet<>())
            .add(event.shopper());
      }
    }
    for (SoakEvent event : stored) {
      add(event.shopper(), event);
      if (event.userId() == null) {
        usersBySession.getOrDefault(event.sessionId(), Set.of()).forEach(user -> add(user, event));
      }
    }
  }

  private void add(Shopper shopper, SoakEvent event) {
    List<SoakEvent> all = events.computeIfAbsent(shopper, any -> new ArrayList<>());
    if (EventKind.of(event.type()) != EventKind.OTHER) {
      all.add(event);
    }
  }

  /**
   * Compares.
   *
   * @param read gives what a shopper's row holds, the newest first, each as {@link #entry} says
   */
  Finding compare(Function<Shopper, List<String>> read) {
    List<String> lost = new ArrayList<>();
    List<String> doubled = new ArrayList<>();
    int expected = 0;
    Map<String, Shopper> inOrder = new TreeMap<>();
    events.keySet().forEach(shopper -> inOrder.put(shopper.key(), shopper));
    for (Shopper shopper : inOrder.values()) {
      List<String> newest = newest(events.getOrDefault(shopper, List.of()));
      List<String> found = read.apply(shopper);
      expected += newest.size();
      List<String> missing = new ArrayList<>(newest);
      found.forEach(missing::remove);
      List<String> beyond = new ArrayList<>(found);
      newest.forEach(beyond::remove);
      missing.forEach(entry -> lost.add(shopper.key() + " " + entry));
      beyond.forEach(entry -> doubled.add(shopper.key() + " " + entry));
      if (missing.isEmpty() && beyond.isEmpty() && !newest.equals(found)) {
        doubled.add(shopper.key() + " is out of order");
      }
    }
    return new Finding("rows of shoppers", expected, lost, doubled);
  }

  private static List<String> newest(List<SoakEvent> all) {
    return all.stream()
        .sorted(Comparator.comparingLong(SoakEvent::timeMillis).reversed())
        .limit(REMEMBERED)
        .map(event -> entry(event.timeMillis(), EventKind.of(event.type()), event.itemId()))
        .toList();
  }

  /** What a row remembers of an event. */
  static String entry(long timeMillis, EventKind kind, String itemId) {
    return timeMillis + " " + kind + " " + itemId;
  }
}
