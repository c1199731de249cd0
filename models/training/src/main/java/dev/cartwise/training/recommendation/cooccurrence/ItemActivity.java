package dev.cartwise.training.recommendation.cooccurrence;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import dev.cartwise.training.archive.ArchivedEvents;
import java.time.Duration;
import java.util.Iterator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;

/**
 * How much was done with each item: each event's weight, decayed by its age in whole hours.
 *
 * @param events {@code long[items]}: number of events
 * @param popularity {@code double[items]}: weighted and decayed, 0 or more
 */
@SuppressWarnings("ArrayRecordComponent")
record ItemActivity(long[] events, double[] popularity) {

  private static final long HOUR_MILLIS = Duration.ofHours(1).toMillis();
  private static final int VIEW_WEIGHT = 1;
  private static final int CART_WEIGHT = 3;
  private static final int PURCHASE_WEIGHT = 5;

  /** One in fixed point: decayed weights are summed as integers. */
  private static final long ONE = 1L << 30;

  /**
   * Counts.
   *
   * @param events columns {@code item} int, {@code kind} int, {@code timeMillis} long
   */
  static ItemActivity of(
      Dataset<Row> events, int items, long asOfMillis, CoOccurrenceOptions options) {
    long lastHour = Math.floorDiv(asOfMillis, HOUR_MILLIS);
    UserDefinedFunction remaining =
        udf(
            (UDF1<Long, Long>)
                hour ->
                    Math.round(
                        ONE
                            * options.remaining(
                                (lastHour - hour) * HOUR_MILLIS, options.popularityHalfLife())),
            DataTypes.LongType);
    Column hour = floor(col("timeMillis").divide(HOUR_MILLIS));
    Iterator<Row> rows =
        events
            .select(col("item"), weight().as("weight"), hour.as("hour"))
            .groupBy("item")
            .agg(count(lit(1)), sum(col("weight").multiply(remaining.apply(col("hour")))))
            .toLocalIterator();
    ItemActivity activity = new ItemActivity(new long[items], new double[items]);
    while (rows.hasNext()) {
      Row row = rows.next();
      int item = row.getInt(0);
      activity.events[item] = row.getLong(1);
      activity.popularity[item] = (double) row.getLong(2) / ONE;
    }
    return activity;
  }

  private static Column weight() {
    return when(col("kind").equalTo(ArchivedEvents.PURCHASE), PURCHASE_WEIGHT)
        .when(col("kind").equalTo(ArchivedEvents.CART), CART_WEIGHT)
        .otherwise(VIEW_WEIGHT);
  }
}
