package dev.cartwise.training.recommendation.timesplit;

import dev.cartwise.training.recommendation.data.ItemNumbers;
import dev.cartwise.training.recommendation.data.Query;
import dev.cartwise.training.recommendation.data.Touches;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;

/** The first touch of a shopper after a moment that is of an item new to them, as a question. */
final class FirstNewTouch {

  private static final int TIME = 1;
  private static final int VISIBLE = 2;
  private static final int ITEM = 3;

  private FirstNewTouch() {}

  /**
   * Finds it.
   *
   * @param events of one shopper, the oldest first: hash, time, time from which the row holds it,
   *     item
   * @return empty if there is none, or if the row held nothing by which it could be foretold
   */
  static Optional<Query> of(List<Row> events, long moment, ItemNumbers items) {
    Set<String> met = new HashSet<>();
    for (int i = 0; i < events.size(); i++) {
      Row event = events.get(i);
      if (met.add(event.getString(ITEM)) && i > 0 && event.getLong(TIME) >= moment) {
        Touches held = held(events.subList(0, i), event.getLong(TIME), items);
        int[] history = held.servedBefore(held.items().length);
        if (history.length > 0) {
          return Optional.of(new Query(history, items.find(event.getString(ITEM))));
        }
      }
    }
    return Optional.empty();
  }

  private static Touches held(List<Row> before, long time, ItemNumbers items) {
    return Touches.of(
        before.stream()
            .filter(event -> event.getLong(VISIBLE) <= time)
            .mapToInt(event -> items.find(event.getString(ITEM)))
            .toArray());
  }
}
