package dev.cartwise.training.recommendation.cooccurrence;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Turns events sorted by shopper and time into rows of pairs, one shopper in memory at a time.
 *
 * @param options how pairs are counted
 * @param asOfMillis time of the newest event
 */
record ShopperPairRows(CoOccurrenceOptions options, long asOfMillis)
    implements MapPartitionsFunction<Row, Row> {

  @Override
  public Iterator<Row> call(Iterator<Row> events) {
    return new Pairs(events, new ShopperPairs(options, asOfMillis));
  }

  private static final class Pairs implements Iterator<Row> {

    private final Iterator<Row> events;
    private final ShopperPairs shopper;
    private Iterator<PairCount> ready = Collections.emptyIterator();
    private @Nullable Row pending;

    Pairs(Iterator<Row> events, ShopperPairs shopper) {
      this.events = events;
      this.shopper = shopper;
      this.pending = events.hasNext() ? events.next() : null;
    }

    @Override
    public boolean hasNext() {
      while (!ready.hasNext() && pending != null) {
        ready = readShopper(pending);
      }
      return ready.hasNext();
    }

    private Iterator<PairCount> readShopper(Row first) {
      String id = first.getString(0);
      Row event = first;
      while (event != null && event.getString(0).equals(id)) {
        shopper.add(event.getInt(2), event.getInt(3), event.getLong(1));
        event = events.hasNext() ? events.next() : null;
      }
      pending = event;
      return shopper.end();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.next().row();
    }
  }
}
