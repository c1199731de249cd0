package dev.cartwise.featurestore.shopper;

import dev.cartwise.contracts.Shopper;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One shopper's row: the newest interactions and, for a session, the users it belongs to.
 *
 * @param shopper whose row it is
 * @param recent a user's own interactions and those of the sessions that joined; of a session the
 *     anonymous ones
 * @param linkedUsers ids of the users that a session joined, at most {@link #MAX_LINKED_USERS};
 *     they only ever grow; empty for a user
 * @param joinedMillis until when at the least that was so, 0 if no user joined: the end of the 30
 *     days in which the newest event of such a user lies, so that it seldom changes
 * @param hasHoldings whether a session's row of holdings was written, always before this was said
 * @param version 0 for a row that does not exist yet, else how many times it was written
 */
public record ShopperRow(
    Shopper shopper,
    RecentWindow recent,
    SortedSet<String> linkedUsers,
    long joinedMillis,
    boolean hasHoldings,
    long version)
    implements VersionedRow<ShopperRow> {

  /**
   * How many users may share one session. A further one keeps its own interactions only: a screen
   * shared by so many people says little about any of them.
   */
  public static final int MAX_LINKED_USERS = 16;

  private static final long JOINED_STEP = Duration.ofDays(30).toMillis();

  public ShopperRow {
    linkedUsers = Collections.unmodifiableSortedSet(new TreeSet<>(linkedUsers));
  }

  /** The row of a shopper nobody has seen. */
  public static ShopperRow absent(Shopper shopper) {
    return new ShopperRow(shopper, RecentWindow.EMPTY, new TreeSet<>(), 0, false, 0);
  }

  /** This row with more interactions. */
  public ShopperRow join(RecentWindow more) {
    return new ShopperRow(
        shopper, recent.join(more), linkedUsers, joinedMillis, hasHoldings, version);
  }

  /** This row once the session's row of holdings was written. */
  public ShopperRow withHoldings() {
    return new ShopperRow(shopper, recent, linkedUsers, joinedMillis, true, version);
  }

  @Override
  public ShopperRow emptied() {
    return new ShopperRow(shopper, RecentWindow.EMPTY, new TreeSet<>(), 0, false, version);
  }

  /**
   * This row with the users added, in their order, as long as there is room.
   *
   * @param newestMillis when one of them did something in this session, UTC milliseconds; of no
   *     matter without users
   */
  public ShopperRow link(Collection<String> userIds, long newestMillis) {
    if (userIds.isEmpty()) {
      return this;
    }
    TreeSet<String> users = new TreeSet<>(linkedUsers);
    for (String userId : userIds) {
      if (users.size() < MAX_LINKED_USERS) {
        users.add(userId);
      }
    }
    long stepEnd = (Math.floorDiv(newestMillis, JOINED_STEP) + 1) * JOINED_STEP;
    return new ShopperRow(
        shopper, recent, users, Math.max(joinedMillis, stepEnd), hasHoldings, version);
  }

  /** The time of the newest event that the row tells of, UTC milliseconds; 0 for an empty row. */
  public long newestMillis() {
    return Math.max(recent.newestMillis(), joinedMillis);
  }

  @Override
  public boolean differsFrom(ShopperRow other) {
    return !recent.equals(other.recent)
        || !linkedUsers.equals(other.linkedUsers)
        || joinedMillis != other.joinedMillis
        || hasHoldings != other.hasHoldings;
  }
}
