package dev.cartwise.training.archive.people;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;

import dev.cartwise.featurestore.shopper.ShopperRow;
import dev.cartwise.training.archive.ArchivedEvents;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Which users joined which session, and when: the first event of any kind that names both. The 16
 * users who were first join it. Only sessions with anonymous interactions matter.
 */
public final class SessionLinks {

  private SessionLinks() {}

  /**
   * Finds them.
   *
   * @param events all of a shop, from {@link ArchivedEvents#read}
   * @return columns session and user text, joinedMillis long, place int from 1 by the time of
   *     joining, users long, how many joined the session
   */
  public static Dataset<Row> of(Dataset<Row> events) {
    Dataset<Row> sessions =
        RowEvents.of(events).filter(not(RowEvents.nameUser())).select("session").distinct();
    return events
        .filter(RowEvents.nameUser())
        .groupBy(col("session"), col("shopper").as("user"))
        .agg(min("timeMillis").as("joinedMillis"))
        .join(sessions, new String[] {"session"}, "left_semi")
        .withColumn(
            "place",
            row_number().over(Window.partitionBy("session").orderBy("joinedMillis", "user")))
        .filter(col("place").leq(ShopperRow.MAX_LINKED_USERS))
        .withColumn("users", count(lit(1)).over(Window.partitionBy("session")));
  }
}
