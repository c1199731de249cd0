package dev.cartwise.training.purchaseintent.archive;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.xxhash64;

import dev.cartwise.training.archive.ArchivedEvents;
import dev.cartwise.training.archive.people.RowEvents;
import dev.cartwise.training.archive.people.SessionLinks;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What happened, by the shoppers whose rows came to hold it, as {@code update-features} joins them.
 *
 * <p>A user's row holds the user's own interactions and, once the user did anything in a session,
 * the anonymous ones of that session, earlier and later ones; the 16 users who were first in a
 * session join it. A session's row holds its anonymous interactions. Sessions that a user joined
 * and that user are one group, which a split must not divide.
 */
final class ShopperTimelines {

  private final Dataset<Row> histories;
  private final Dataset<Row> known;

  private ShopperTimelines(Dataset<Row> histories) {
    this.histories = histories;
    this.known =
        RowEvents.of(histories)
            .withColumn("hash", xxhash64(col("eventKey")))
            .withColumn("visibleMillis", col("timeMillis"));
  }

  /**
   * The rows of all timelines, unordered, with {@link TimelineEvent#COLUMNS}.
   *
   * @param histories from {@link ArchivedEvents#read}
   */
  static Dataset<Row> of(Dataset<Row> histories) {
    return new ShopperTimelines(histories).all();
  }

  private Dataset<Row> all() {
    Dataset<Row> ofUsers = known.filter(RowEvents.nameUser());
    Dataset<Row> anonymous = known.filter(not(RowEvents.nameUser()));
    Dataset<Row> links = SessionLinks.of(histories);
    Dataset<Row> firstLinks =
        links.filter(col("place").equalTo(1)).select(col("session"), col("user").as("first"));
    Dataset<Row> inSessions =
        anonymous
            .join(firstLinks, asJoined("session"), "left")
            .withColumn("group", coalesce(col("first"), col("session")));
    Dataset<Row> joined =
        anonymous
            .join(links, "session")
            .withColumn("visibleMillis", greatest(col("timeMillis"), col("joinedMillis")));
    Dataset<Row> foreign =
        ofUsers
            .filter(col("kind").equalTo(ArchivedEvents.PURCHASE))
            .join(firstLinks, "session")
            .withColumn("group", col("first"));
    return rows(ofUsers.withColumn("group", col("shopper")), "shopper", TimelineEvent.OWN)
        .unionByName(rows(inSessions, "session", TimelineEvent.OWN))
        .unionByName(rows(joined.withColumn("group", col("user")), "user", TimelineEvent.JOINED))
        .unionByName(rows(foreign, "session", TimelineEvent.FOREIGN));
  }

  private static String[] asJoined(String column) {
    return new String[] {column};
  }

  private static Dataset<Row> rows(Dataset<Row> events, String owner, int role) {
    Column[] columns = new Column[TimelineEvent.COLUMNS.length];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = col(TimelineEvent.COLUMNS[i]);
    }
    return events.withColumn("owner", col(owner)).withColumn("role", lit(role)).select(columns);
  }
}
