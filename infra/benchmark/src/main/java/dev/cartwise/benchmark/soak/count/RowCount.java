package dev.cartwise.benchmark.soak.count;

import dev.cartwise.benchmark.soak.load.SoakEvent;
import dev.cartwise.contracts.EventKind;
import dev.cartwise.contracts.Shopper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The rows of shoppers, against what the events that are stored make of them: the newest 30 that
 * touched an item, what was bought, and what is in the cart. To a user belong the user's own events
 * and the anonymous ones of each session the user was known in.
 */
final class RowCount {
  private static final int REMEMBERED = 30;
  private static final int ITEMS_HELD = 100;

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
   * Compares the newest events.
   *
   * @param read gives what a shopper's row holds, the newest first, each as {@link #entry} says
   */
  Finding newest(Function<Shopper, List<String>> read) {
    return compare("rows of shoppers", RowCount::newest, read);
  }

  /**
   * Compares what was bought and what is in the cart.
   *
   * @param read gives what a shopper's row holds, as {@link #bought} and {@link #inCart} say
   */
  Finding held(Function<Shopper, List<String>> read) {
    return compare("purchases and carts", RowCount::held, read);
  }

  private Finding compare(
      String place,
      Function<List<SoakEvent>, List<String>> expectation,
      Function<Shopper, List<String>> read) {
    List<String> lost = new ArrayList<>();
    List<String> doubled = new ArrayList<>();
    int count = 0;
    Map<String, Shopper> inOrder = new TreeMap<>();
    events.keySet().forEach(shopper -> inOrder.put(shopper.key(), shopper));
    for (Shopper shopper : inOrder.values()) {
      List<String> expected = expectation.apply(events.getOrDefault(shopper, List.of()));
      List<String> found = read.apply(shopper);
      count += expected.size();
      List<String> missing = new ArrayList<>(expected);
      found.forEach(missing::remove);
      List<String> beyond = new ArrayList<>(found);
      expected.forEach(beyond::remove);
      missing.forEach(entry -> lost.add(shopper.key() + " " + entry));
      beyond.forEach(entry -> doubled.add(shopper.key() + " " + entry));
      if (missing.isEmpty() && beyond.isEmpty() && !expected.equals(found)) {
        doubled.add(shopper.key() + " is out of order");
      }
    }
    return new Finding(place, count, lost, doubled);
  }

  private static List<String> newest(List<SoakEvent> all) {
    return all.stream()
        .sorted(Comparator.comparingLong(SoakEvent::timeMillis).reversed())
        .limit(REMEMBERED)
        .map(event -> entry(event.timeMillis(), EventKind.of(event.type()), event.itemId()))
        .toList();
  }

  /**
   * Of each item the last purchase and the last change of the cart count, the newest items stay.
   */
  private static List<String> held(List<SoakEvent> all) {
    List<SoakEvent> newestFirst =
        all.stream()
            .filter(event -> EventKind.of(event.type()) != EventKind.VIEW)
            .sorted(Comparator.comparingLong(SoakEvent::timeMillis).reversed())
            .toList();
    Set<String> purchases = new LinkedHashSet<>();
    Map<String, EventKind> lastChanges = new LinkedHashMap<>();
    for (SoakEvent event : newestFirst) {
      EventKind kind = EventKind.of(event.type());
      if (kind == EventKind.PURCHASE) {
        purchases.add(event.itemId());
      }
      lastChanges.putIfAbsent(event.itemId(), kind);
    }
    Stream<String> inCart =
        lastChanges.entrySet().stream()
            .limit(ITEMS_HELD)
            .filter(last -> last.getValue() == EventKind.ADD_TO_CART)
            .map(last -> inCart(last.getKey()));
    return Stream.concat(purchases.stream().limit(ITEMS_HELD).map(RowCount::bought), inCart)
        .toList();
  }

  /** An item that was bought. */
  static String bought(String itemId) {
    return "bought " + itemId;
  }

  /** An item that is in the cart. */
  static String inCart(String itemId) {
    return "in the cart " + itemId;
  }

  /** What a row remembers of an event. */
  static String entry(long timeMillis, EventKind kind, String itemId) {
    return timeMillis + " " + kind + " " + itemId;
  }
}
