package dev.cartwise.training.recommendation.gate;

import dev.cartwise.featurestore.shopper.Holdings;
import dev.cartwise.featurestore.shopper.RecentInteraction;
import dev.cartwise.featurestore.shopper.RecentWindow;
import dev.cartwise.featurestore.shopper.ShopperFeatures;
import dev.cartwise.training.archive.ArchivedEvents;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;

/**
 * What a sampled shopper did, the oldest first, and where the last touch of an item new to them is.
 *
 * @param events with {@link #COLUMNS}
 * @param cut the place of that touch
 */
record SampledShopper(List<Row> events, int cut) {

  /** What is read of an event. */
  static final String[] COLUMNS = {
    "hash", "timeMillis", "kind", "itemId", "writer", "eventKey", "visibleMillis"
  };

  /** Finds the touch; taking an item out of the cart is none. */
  static SampledShopper of(List<Row> events) {
    Set<String> met = new HashSet<>();
    int cut = 0;
    for (int i = 0; i < events.size(); i++) {
      boolean touched = events.get(i).getInt(2) != ArchivedEvents.REMOVAL;
      if (touched && met.add(events.get(i).getString(3)) && met.size() > 1) {
        cut = i;
      }
    }
    return new SampledShopper(events, cut);
  }

  /** Tells whether the touch is not the first one. */
  boolean canBeAsked() {
    return cut > 0;
  }

  /** What the row held just before the touch, and the item that came next. */
  GateQuestion question() {
    List<RecentInteraction> before = new ArrayList<>();
    for (int i = 0; i < cut; i++) {
      Row event = events.get(i);
      before.add(
          new RecentInteraction(
              event.getLong(1), i, ArchivedEvents.eventKind(event.getInt(2)), event.getString(3)));
    }
    Row next = events.get(cut);
    return new GateQuestion(
        new ShopperFeatures(RecentWindow.of(before).newestFirst(), Holdings.of(before)),
        next.getString(3),
        next.getLong(1),
        lastJoinMillis());
  }

  /** When the last session joined that had done something before; 0 if none did. */
  private long lastJoinMillis() {
    return events.stream()
        .filter(event -> event.getLong(6) > event.getLong(1))
        .mapToLong(event -> event.getLong(6))
        .max()
        .orElse(0);
  }

  /** The touch and all that follows it. */
  List<Row> heldOut() {
    return events.subList(cut, events.size());
  }
}
