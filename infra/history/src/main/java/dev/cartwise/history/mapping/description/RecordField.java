package dev.cartwise.history.mapping.description;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.cartwise.history.RecordKind;

/** A field of an event, an item or a user that a mapping can fill. */
public enum RecordField {
  /** Who acted, or whose row it is. */
  @JsonProperty("userId")
  USER_ID("userId"),
  /** The visit or the order; a user's events need none. */
  @JsonProperty("sessionId")
  SESSION_ID("sessionId"),
  /** The item. */
  @JsonProperty("itemId")
  ITEM_ID("itemId"),
  /** What was done with it. */
  @JsonProperty("eventType")
  EVENT_TYPE("eventType"),
  /** When. */
  @JsonProperty("time")
  TIME("time"),
  /** A number of the shop's own, a price as a rule. */
  @JsonProperty("eventValue")
  EVENT_VALUE("eventValue"),
  /** What tells the event from every other one. */
  @JsonProperty("eventId")
  EVENT_ID("eventId"),
  /** The answer that led to it. */
  @JsonProperty("recommendationId")
  RECOMMENDATION_ID("recommendationId"),
  /** The prediction that led to it. */
  @JsonProperty("predictionId")
  PREDICTION_ID("predictionId"),
  /** The items that were shown, with {@code |} between. */
  @JsonProperty("impression")
  IMPRESSION("impression");

  private final String member;

  RecordField(String member) {
    this.member = member;
  }

  /** Whether a record of this kind has the field. */
  public boolean isOf(RecordKind kind) {
    return switch (kind) {
      case INTERACTIONS -> true;
      case ITEMS -> this == ITEM_ID;
      case USERS -> this == USER_ID;
    };
  }

  /** Its name in a mapping file. */
  @Override
  public String toString() {
    return member;
  }
}
