package dev.cartwise.training.recommendation.data;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Turns events sorted by shopper and time into one row of touches per shopper, one shopper in
 * memory at a time.
 *
 * @param most the newest so many touches of a shopper are kept
 */
record ShopperTouches(int most) implements MapPartitionsFunction<Row, Row> {

  /**
   * The row of a shopper: item numbers, the oldest touch first; events of each touch; whether any
   * is shared.
   */
  static final StructType SCHEMA =
      new StructType()
          .add("shopper", DataTypes.StringType, false)
          .add("items", DataTypes.createArrayType(DataTypes.IntegerType, false), false)
          .add("events", DataTypes.createArrayType(DataTypes.IntegerType, false), false)
          .add("shared", DataTypes.BooleanType, false);

  /** Reads rows of shopper, item number and whether others share the event. */
  @Override
  public Iterator<Row> call(Iterator<Row> events) {
    return new Iterator<>() {
      private final int[] newest = new int[most];
      private final int[] runs = new int[most];
      private @Nullable Row pending = events.hasNext() ? events.next() : null;

      @Override
      public boolean hasNext() {
        return pending != null;
      }

      @Override
      public Row next() {
        Row first = pending;
        if (first == null) {
          throw new NoSuchElementException();
        }
        String shopper = first.getString(0);
        boolean shared = false;
        long count = 0;
        Row event = first;
        while (event != null && event.getString(0).equals(shopper)) {
          int item = event.getInt(1);
          if (count == 0 || newest[(int) ((count - 1) % most)] != item) {
            runs[(int) (count % most)] = 0;
            newest[(int) (count++ % most)] = item;
          }
          runs[(int) ((count - 1) % most)]++;
          shared |= event.getBoolean(2);
          event = events.hasNext() ? events.next() : null;
        }
        pending = event;
        return RowFactory.create(
            shopper, oldestFirst(newest, count), oldestFirst(runs, count), shared);
      }

      private Integer[] oldestFirst(int[] ring, long count) {
        Integer[] values = new Integer[(int) Math.min(count, most)];
        for (int i = 0; i < values.length; i++) {
          values[i] = ring[(int) ((count - values.length + i) % most)];
        }
        return values;
      }
    };
  }
}
