package dev.cartwise.training.cooccurrence;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.cartwise.training.archive.ArchivedEvents;
import java.time.Duration;
import java.util.Iterator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How much was done with each item: counted per item and hour, then decayed.
 *
 * @param events {@code long[items]}: number of events
 * @param popularity {@code double[items]}: weighted and decayed, 0 or more
 * @param recentPopularity the same with the short half-life
 */
@SuppressWarnings("ArrayRecordComponent")
record ItemActivity(long[] events, double[] popularity, double[] recentPopularity) {

  private static final long HOUR_MILLIS = Duration.ofHours(1).toMillis();
  private static final int VIEW_WEIGHT = 1;
  private static final int CART_WEIGHT = 3;
  private static final int PURCHASE_WEIGHT = 5;

  /**
   * Counts.
   *
   * @param events columns {@code item} int, {@code kind} int, {@code timeMillis} long
   */
  static ItemActivity of(
      Dataset<Row> events, int items, long asOfMillis, CoOccurrenceOptions options) {
    Dataset<Row> hours =
        events
            .groupBy(col("item"), floor(col("timeMillis").divide(HOUR_MILLIS)).as("hour"))
            .agg(count(lit(1)).as("events"), sum(weight()).as("weight"))
            .orderBy("item", "hour");
    long[] counts = new long[items];
    double[] popularity = new double[items];
    double[] recent = new double[items];
    long lastHour = Math.floorDiv(asOfMillis, HOUR_MILLIS);
    for (Iterator<Row> rows = hours.toLocalIterator(); rows.hasNext(); ) {
      Row row = rows.next();
      int item = row.getInt(0);
      long ageMillis = (lastHour - row.getLong(1)) * HOUR_MILLIS;
      counts[item] += row.getLong(2);
      popularity[item] +=
          row.getLong(3) * options.remaining(ageMillis, options.popularityHalfLife());
      recent[item] +=
          row.getLong(3)
              * StrictMath.pow(0.5, (double) ageMillis / options.recentHalfLife().toMillis());
    }
    return new ItemActivity(counts, popularity, recent);
  }

  private static Column weight() {
    return when(col("kind").equalTo(ArchivedEvents.PURCHASE), PURCHASE_WEIGHT)
        .when(col("kind").equalTo(ArchivedEvents.CART), CART_WEIGHT)
        .otherwise(VIEW_WEIGHT);
  }
}
