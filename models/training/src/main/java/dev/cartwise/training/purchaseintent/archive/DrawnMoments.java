package dev.cartwise.training.purchaseintent.archive;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Turns timelines sorted by owner and visibility into the moments drawn of them, one shopper in
 * memory at a time.
 *
 * @param plan which
 */
record DrawnMoments(MomentPlan plan) implements MapPartitionsFunction<Row, Row> {

  @Override
  public Iterator<Row> call(Iterator<Row> events) {
    return new Iterator<>() {
      private final Deque<Row> drawn = new ArrayDeque<>();
      private @Nullable Row pending = events.hasNext() ? events.next() : null;

      @Override
      public boolean hasNext() {
        while (drawn.isEmpty() && pending != null) {
          pending = drawOne(pending, events, drawn);
        }
        return !drawn.isEmpty();
      }

      @Override
      public Row next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return drawn.remove();
      }
    };
  }

  /** Draws the moments of the shopper whose first event is given, and gives the next one's. */
  private @Nullable Row drawOne(Row first, Iterator<Row> events, Deque<Row> drawn) {
    String owner = first.getString(0);
    String group = first.getString(1);
    ShopperTimeline timeline = new ShopperTimeline(owner, plan);
    Row event = first;
    while (event != null && event.getString(0).equals(owner)) {
      timeline.add(TimelineEvent.of(event));
      event = events.hasNext() ? events.next() : null;
    }
    timeline.close();
    timeline.training().forEach(moment -> drawn.add(Moment.row(owner, group, moment, false)));
    timeline.testing().forEach(moment -> drawn.add(Moment.row(owner, group, moment, true)));
    return event;
  }
}
