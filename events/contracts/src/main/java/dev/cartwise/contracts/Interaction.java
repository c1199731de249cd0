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

  /** The most characters of an id and of an event type. */
  public static final int MAX_ID = 256;

  /** The most bytes of an event's id: a sort key holds 1,024, and the event's time goes before. */
  public static final int MAX_EVENT_ID_BYTES = 1000;

  /** The most characters of the id of a recommendation or a prediction. */
  public static final int MAX_ANSWER_ID = 40;

  /** The most items that were shown. */
  public static final int MAX_IMPRESSION = 25;

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

  /** The same event under the key that its other fields make, for one that came without an id. */
  public Interaction withDerivedKey() {
    return new Interaction(
        shop,
        userId,
        sessionId,
        EventKey.derive(this),
        eventType,
        timeMillis,
        itemId,
        eventValue,
        properties,
        recommendationId,
        predictionId,
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
