package dev.cartwise.updatefeatures;

import dev.cartwise.featurestore.shopper.Holdings;
import dev.cartwise.featurestore.shopper.RecentInteraction;
import dev.cartwise.featurestore.shopper.RecentWindow;
import dev.cartwise.featurestore.shopper.ShopperRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Everything that a batch adds to one shopper's rows, and the records that ask for it. */
final class RowChange {

  private final List<RecentInteraction> entries = new ArrayList<>();
  private final SortedSet<String> users = new TreeSet<>();
  private final Set<String> sequenceNumbers = new LinkedHashSet<>();
  private long newestLinkMillis;
  private RecentWindow window = RecentWindow.EMPTY;
  private Holdings told = Holdings.NONE;

  void add(RecentInteraction entry, String sequenceNumber) {
    entries.add(entry);
    sequenceNumbers.add(sequenceNumber);
  }

  void add(RecentWindow joined, Set<String> askedBy) {
    window = window.join(joined);
    sequenceNumbers.addAll(askedBy);
  }

  void add(Holdings joined, Set<String> askedBy) {
    told = told.join(joined);
    sequenceNumbers.addAll(askedBy);
  }

  void link(String userId, long timeMillis, String sequenceNumber) {
    users.add(userId);
    newestLinkMillis = Math.max(newestLinkMillis, timeMillis);
    sequenceNumbers.add(sequenceNumber);
  }

  /** The row of newest interactions after this change. */
  ShopperRow apply(ShopperRow row) {
    return row.join(RecentWindow.of(entries).join(window)).link(users, newestLinkMillis);
  }

  /** What it adds to the row of holdings; none if that row need not be touched. */
  Holdings holdings() {
    return Holdings.of(entries).join(told);
  }

  /**
   * The users whose rows must hold what the session's row holds once this change is in it: all that
   * it joined if the change brings interactions, else those that the change links.
   */
  SortedSet<String> usersToTell(ShopperRow session) {
    SortedSet<String> told = new TreeSet<>(session.linkedUsers());
    if (entries.isEmpty()) {
      told.retainAll(users);
    }
    return told;
  }

  Set<String> sequenceNumbers() {
    return sequenceNumbers;
  }
}
