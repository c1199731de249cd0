package dev.cartwise.shopregistry.shop;

import dev.cartwise.contracts.ShopId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A shop that is served, or was.
 *
 * @param id leads everything that is kept of it
 * @param trackingIds what its storefronts send, each 1 to 256 characters; none once it is deleted
 * @param isScheduled whether the schedule trains it
 * @param created when it was entered first, to the second
 * @param deleted since when it is not served, to the second; empty while it is
 */
public record Shop(
    ShopId id,
    List<String> trackingIds,
    boolean isScheduled,
    Instant created,
    Optional<Instant> deleted) {

  private static final int MAX_TRACKING_ID = 256;

  public Shop {
    trackingIds = List.copyOf(trackingIds);
  }

  /** Tells whether a text has the form of a tracking id: 1 to 256 characters. */
  public static boolean isTrackingId(String text) {
    int length = text.codePointCount(0, text.length());
    return length >= 1 && length <= MAX_TRACKING_ID;
  }

  /** Tells whether requests for it are answered. */
  public boolean isServed() {
    return deleted.isEmpty();
  }

  /**
   * The shop once it is entered again: served, and found by one tracking id more.
   *
   * @param scheduled whether the schedule trains it; empty leaves that as it is
   */
  public Shop entered(String trackingId, Optional<Boolean> scheduled) {
    List<String> all = new ArrayList<>(trackingIds);
    if (!all.contains(trackingId)) {
      all.add(trackingId);
    }
    return new Shop(id, all, scheduled.orElse(isScheduled), created, Optional.empty());
  }

  /** The shop once it is deleted: not served, and found by no tracking id. */
  public Shop deleted(Instant when) {
    return new Shop(id, List.of(), isScheduled, created, Optional.of(when));
  }
}
