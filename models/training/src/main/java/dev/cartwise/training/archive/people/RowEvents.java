package dev.cartwise.training.archive.people;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.octet_length;

import dev.cartwise.featurestore.shopper.RecentInteraction;
import dev.cartwise.training.archive.ArchivedEvents;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The events of an archive that a shopper's row can hold: of a known kind and about an item. */
public final class RowEvents {

  /** Times from which on a row can hold nothing. */
  private static final long TIME_LIMIT = 1L << 48;

  private RowEvents() {}

  /**
   * Leaves the others out.
   *
   * @param events from {@link ArchivedEvents#read}
   */
  public static Dataset<Row> of(Dataset<Row> events) {
    Column itemBytes = octet_length(col("itemId"));
    return events
        .filter(col("kind").notEqual(ArchivedEvents.OTHER))
        .filter(itemBytes.between(1, RecentInteraction.MAX_ITEM_BYTES))
        .filter(col("timeMillis").geq(0).and(col("timeMillis").lt(TIME_LIMIT)));
  }

  /** Tells whether a user is named; of an anonymous event the shopper is the session. */
  public static Column nameUser() {
    return col("shopper").notEqual(col("session"));
  }
}
