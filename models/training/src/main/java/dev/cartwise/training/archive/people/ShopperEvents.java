package dev.cartwise.training.archive.people;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import dev.cartwise.training.archive.ArchivedEvents;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What happened, by the shoppers whose rows hold it: a user's own interactions with the anonymous
 * ones of all sessions that the user ever joined, and a session's own where nobody did. An
 * anonymous interaction of a session that several users joined is in the row of each.
 */
public final class ShopperEvents {

  private static final String[] JOINED_BY = {"session"};

  private ShopperEvents() {}

  /**
   * Joins sessions to users.
   *
   * @param events all of a shop, from {@link ArchivedEvents#read}; gone through several times, so
   *     the caller may keep them
   * @return columns shopper text, whose row it is; writer text, the shopper of the archive, who
   *     with eventKey tells the event; timeMillis long; visibleMillis long, since when the row
   *     holds it; eventKey, itemId text; kind int; place int, 1 in one row for each event; shared
   *     boolean, whether it is in the rows of several
   */
  public static Dataset<Row> of(Dataset<Row> events) {
    Dataset<Row> known = RowEvents.of(events);
    Dataset<Row> anonymous =
        known.filter(not(RowEvents.nameUser())).join(SessionLinks.of(events), JOINED_BY, "left");
    Column joined = coalesce(col("joinedMillis"), col("timeMillis"));
    return known
        .filter(RowEvents.nameUser())
        .select(columns(col("shopper"), col("timeMillis"), lit(1), lit(false)))
        .unionByName(
            anonymous.select(
                columns(
                    coalesce(col("user"), col("session")),
                    greatest(col("timeMillis"), joined),
                    coalesce(col("place"), lit(1)),
                    coalesce(col("users").gt(1), lit(false)))));
  }

  private static Column[] columns(
      Column shopper, Column visibleMillis, Column place, Column shared) {
    return new Column[] {
      shopper.as("shopper"),
      col("shopper").as("writer"),
      col("timeMillis"),
      visibleMillis.as("visibleMillis"),
      col("eventKey"),
      col("itemId"),
      col("kind"),
      place.as("place"),
      shared.as("shared")
    };
  }
}
