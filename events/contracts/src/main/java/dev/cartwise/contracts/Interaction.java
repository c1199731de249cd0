package dev.cartwise.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing a shopper did, as the storefront reported it and the interactions table keeps it.
 *
 * @param shop the shop
 * @param userId the user, or null for an anonymous session
 * @param sessionId the session, always known
 * @param eventKey the event's identity inside its shopper and time, see {@link EventKey}
 * @param eventType free text of 1 to 256 characters
 * @param timeMillis event time, UTC milliseconds since 1970
 * @param itemId the item, or null for an event about none
 * @param eventValue the shop's own number (a price, a rating), or null
 * @param properties a JSON object as text, or null
 * @param recommendationId the answer that led here, or null
 * @param predictionId the prediction that was made of the shopper before, or null
 * @param impression ids of the items that were shown, at most 25
 * @param attributionSource who gets the credit, or null
 */
public record Interaction(
    ShopId shop,
    @Nullable String userId,
    String sessionId,
    String eventKey,
    String eventType,
    long timeMillis,
    @Nullable String itemId,
    @Nullable Double eventValue,
    @Nullable String properties,
    @Nullable String recommendationId,
    @Nullable String predictionId,
    List<String> impression,
    @Nullable String attributionSource) {

  public Interaction {
    impression = List.copyOf(impression);
  }

  /** Of an event that tells of no prediction. */
  public Interaction(
      ShopId shop,
      @Nullable String userId,
      String sessionId,
      String eventKey,
      String eventType,
      long timeMillis,
      @Nullable String itemId,
      @Nullable Double eventValue,
      @Nullable String properties,
      @Nullable String recommendationId,
      List<String> impression,
      @Nullable String attributionSource) {
    this(
        shop,
        userId,
        sessionId,
        eventKey,
        eventType,
        timeMillis,
        itemId,
        eventValue,
        properties,
        recommendationId,
        null,
        impression,
        attributionSource);
  }

  /** The user if one is known, else the session. */
  public Shopper shopper() {
    return userId == null ? Shopper.session(shop, sessionId) : Shopper.user(shop, userId);
  }

  /** What the event type means. */
  public EventKind kind() {
    return EventKind.of(eventType);
  }
}
