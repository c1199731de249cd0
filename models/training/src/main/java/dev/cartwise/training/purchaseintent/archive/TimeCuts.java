package dev.cartwise.training.purchaseintent.archive;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Where the time of an archive is cut, so that nothing that is learned from knows what came later.
 *
 * <p>What items are like is counted up to {@link #factsMillis} for the moments that train, which
 * lie after it, and up to {@link #testMillis} for the moments that test, which lie after that.
 * Whether a purchase followed is known of a training moment before the first testing one.
 *
 * @param startMillis time of the first event, UTC milliseconds
 * @param factsMillis until then items are counted for training
 * @param testMillis until then is trained
 * @param endMillis time of the last event
 * @param horizon how long after a moment a purchase counts
 */
public record TimeCuts(
    long startMillis, long factsMillis, long testMillis, long endMillis, Horizon horizon)
    implements Serializable {

  private static final long HOUR_MILLIS = Duration.ofHours(1).toMillis();

  /** The share of the events that items are counted by before the first moment. */
  private static final double COUNTED = 0.25;

  /** The share of the events that lie before the first testing moment. */
  private static final double TRAINED = 0.8;

  /**
   * Cuts at full hours, by shares of the events whose future is known.
   *
   * @param events with a column timeMillis; none cut nothing
   */
  public static TimeCuts of(Dataset<Row> events, Horizon horizon) {
    Row range = events.agg(min("timeMillis"), max("timeMillis")).first();
    if (range.isNullAt(0)) {
      return new TimeCuts(0, 0, 0, 0, horizon);
    }
    long end = range.getLong(1);
    List<Row> hours =
        events
            .filter(col("timeMillis").leq(end - horizon.reachMillis()))
            .groupBy(floor(col("timeMillis").divide(HOUR_MILLIS)).as("hour"))
            .agg(count(lit(1)))
            .orderBy("hour")
            .collectAsList();
    return new TimeCuts(range.getLong(0), at(COUNTED, hours), at(TRAINED, hours), end, horizon);
  }

  /** The end of the hour by which a share of the events had come. */
  private static long at(double share, List<Row> hours) {
    long all = hours.stream().mapToLong(hour -> hour.getLong(1)).sum();
    long seen = 0;
    for (Row hour : hours) {
      seen += hour.getLong(1);
      if (seen >= share * all) {
        return (hour.getLong(0) + 1) * HOUR_MILLIS - 1;
      }
    }
    return 0;
  }

  /** For how long before a cut items are counted; as long before each, so that counts compare. */
  public long countedMillis() {
    return Math.max(HOUR_MILLIS, factsMillis - startMillis);
  }

  /** Tells whether a moment is one to learn from. */
  boolean trains(long timeMillis) {
    return timeMillis > factsMillis && timeMillis <= testMillis - horizon.reachMillis();
  }

  /** Tells whether a moment is one to be judged by. */
  boolean tests(long timeMillis) {
    return timeMillis > testMillis && timeMillis <= endMillis - horizon.reachMillis();
  }
}
