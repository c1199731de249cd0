package dev.cartwise.benchmark.soak.load;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.Shopper;
import org.jspecify.annotations.Nullable;

/**
 * One event of the load.
 *
 * @param shop whose
 * @param userId the user, or null for an anonymous session
 * @param sessionId the session
 * @param timeMillis event time, UTC milliseconds; no shopper has two events of one time, so that
 *     shopper and time tell an event whatever key it is stored under
 * @param eventId the id the sender gives it, or null for none
 * @param type View, AddToCart, RemoveFromCart, Purchase or another
 * @param itemId the item
 */
public record SoakEvent(
    ShopId shop,
    @Nullable String userId,
    String sessionId,
    long timeMillis,
    @Nullable String eventId,
    String type,
    String itemId) {

  /**
   * What tells an event from every other.
   *
   * @param shopper the shopper's key
   * @param timeMillis event time, UTC milliseconds
   */
  public record Identity(String shopper, long timeMillis) {}

  /** The user if one is known, else the session. */
  public Shopper shopper() {
    return userId == null ? Shopper.session(shop, sessionId) : Shopper.user(shop, userId);
  }

  public Identity identity() {
    return new Identity(shopper().key(), timeMillis);
  }

  /** Its fields, separated by tabs. */
  String line() {
    return String.join(
        "\t",
        shopper().key(),
        sessionId,
        Long.toString(timeMillis),
        eventId == null ? "-" : eventId,
        type,
        itemId);
  }
}
