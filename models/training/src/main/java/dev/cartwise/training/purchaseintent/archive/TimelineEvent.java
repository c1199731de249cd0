package dev.cartwise.training.purchaseintent.archive;

import dev.cartwise.featurestore.shopper.RecentInteraction;
import dev.cartwise.training.archive.ArchivedEvents;
import org.apache.spark.sql.Row;

/**
 * Something that happened, as one shopper's row came to know it.
 *
 * @param role {@link #OWN}, {@link #JOINED} or {@link #FOREIGN}
 * @param visibleMillis since when the shopper's row holds it, UTC milliseconds
 * @param timeMillis when it happened
 * @param hash of its key
 * @param kind one of the kinds of {@link ArchivedEvents}
 * @param itemId the item
 * @param session in which it happened
 */
record TimelineEvent(
    int role,
    long visibleMillis,
    long timeMillis,
    long hash,
    int kind,
    String itemId,
    String session) {

  /** The shopper did it. */
  static final int OWN = 0;

  /** It happened in a session before or after the shopper was known to be who is behind it. */
  static final int JOINED = 1;

  /** Somebody known bought in the shopper's session: it decides a label and is in no row. */
  static final int FOREIGN = 2;

  /** Columns of rows that {@link #of} reads, behind owner and group. */
  static final String[] COLUMNS = {
    "owner", "group", "role", "visibleMillis", "timeMillis", "hash", "kind", "itemId", "session"
  };

  static TimelineEvent of(Row row) {
    return new TimelineEvent(
        row.getInt(2),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5),
        row.getInt(6),
        row.getString(7),
        row.getString(8));
  }

  boolean isPurchase() {
    return kind == ArchivedEvents.PURCHASE;
  }

  RecentInteraction toInteraction() {
    return new RecentInteraction(timeMillis, hash, ArchivedEvents.eventKind(kind), itemId);
  }
}
