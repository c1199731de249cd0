package dev.cartwise.training.recommendation.data;

import dev.cartwise.featurestore.shopper.RecentWindow;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * What one shopper touched, the oldest first. A touch is a run of events on one item, as whoever
 * answers folds a row.
 *
 * @param items item number of each touch
 * @param events of how many events each touch is the run, parallel to {@code items}
 * @param isShared whether some of it happened in a session that others joined as well
 */
@SuppressWarnings("ArrayRecordComponent")
public record Touches(int[] items, int[] events, boolean isShared) {

  /** Of one shopper alone: each item an event, or one more of the touch before it. */
  public static Touches of(int... itemsOfEvents) {
    int[] items = new int[itemsOfEvents.length];
    int[] events = new int[itemsOfEvents.length];
    int count = 0;
    for (int item : itemsOfEvents) {
      if (count == 0 || items[count - 1] != item) {
        items[count++] = item;
      }
      events[count - 1]++;
    }
    return new Touches(Arrays.copyOf(items, count), Arrays.copyOf(events, count), false);
  }

  /**
   * The items that the shopper's row held just before a touch: those of the newest 30 events.
   *
   * @param touch its place among the touches
   */
  public int[] servedBefore(int touch) {
    int first = touch;
    int room = RecentWindow.MAX_ENTRIES;
    while (first > 0 && room > 0) {
      room -= events[--first];
    }
    return Arrays.copyOfRange(items, first, touch);
  }

  /** The last touch of an item that was not touched before, -1 without a touch. */
  public int lastNew() {
    Set<Integer> met = new HashSet<>();
    int last = -1;
    for (int touch = 0; touch < items.length; touch++) {
      if (met.add(items[touch])) {
        last = touch;
      }
    }
    return last;
  }
}
