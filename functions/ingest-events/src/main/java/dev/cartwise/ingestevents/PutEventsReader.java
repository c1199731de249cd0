package dev.cartwise.ingestevents;

import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.awsprotocol.JsonMembers;
import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.shopregistry.shop.ShopDirectory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Reads the body of PutEvents into interactions, one for each distinct event. */
final class PutEventsReader {

  private static final int MAX_EVENTS = 10;
  private static final int MAX_PROPERTIES = 1024;
  private static final String PREDICTION_ID = "predictionId";
  private static final int MAX_ATTRIBUTION_SOURCE = 1024;

  private final ShopDirectory shops;
  private final EventTimes times;

  PutEventsReader(ShopDirectory shops, EventTimes times) {
    this.shops = shops;
    this.times = times;
  }

  /**
   * The distinct interactions of the call, in the order sent.
   *
   * @throws AwsException InvalidInputException that names the offending member
   */
  List<Interaction> read(byte[] body) {
    JsonMembers request = JsonMembers.parse(body, "InvalidInputException");
    String trackingId = request.requiredText("trackingId", 1, Interaction.MAX_ID);
    ShopId shop =
        shops
            .byTrackingId(trackingId)
            .orElseThrow(() -> request.invalid("trackingId", "unknown: '" + trackingId + "'"));
    String userId = request.optionalId("userId", Interaction.MAX_ID).orElse(null);
    // A session that nobody named would join shoppers of the whole shop; a user's is its own.
    String sessionId =
        userId == null
            ? request.requiredId("sessionId", Interaction.MAX_ID)
            : request.optionalId("sessionId", Interaction.MAX_ID).orElse(userId);
    List<Interaction> interactions = new ArrayList<>();
    for (JsonMembers event : request.requiredObjects("eventList", 1, MAX_EVENTS)) {
      interactions.add(interaction(shop, userId, sessionId, event));
    }
    return fold(interactions);
  }

  private Interaction interaction(
      ShopId shop, @Nullable String userId, String sessionId, JsonMembers event) {
    String eventType = event.requiredText("eventType", 1, Interaction.MAX_ID);
    long timeMillis = times.read(event, "sentAt");
    Optional<JsonObjectText> properties =
        JsonObjectText.optional(event, "properties", MAX_PROPERTIES);
    String itemId =
        event
            .optionalId("itemId", Interaction.MAX_ID)
            .or(() -> properties.flatMap(object -> object.id("itemId", Interaction.MAX_ID)))
            .orElse(null);
    OptionalDouble number = event.optionalNumber("eventValue");
    Double eventValue =
        number.isPresent()
            ? (Double) number.getAsDouble()
            : properties.flatMap(object -> object.number("eventValue")).orElse(null);
    String text = properties.map(JsonObjectText::text).orElse(null);
    String recommendationId =
        event.optionalText("recommendationId", 1, Interaction.MAX_ANSWER_ID).orElse(null);
    String predictionId = predictionId(event, properties).orElse(null);
    List<String> impression =
        event.optionalIds("impression", 1, Interaction.MAX_IMPRESSION, Interaction.MAX_ID);
    Optional<String> eventId = eventId(event);
    Interaction interaction =
        new Interaction(
            shop,
            userId,
            sessionId,
            eventId.orElse(""),
            eventType,
            timeMillis,
            itemId,
            eventValue,
            text,
            recommendationId,
            predictionId,
            impression,
            attributionSource(event).orElse(null));
    return eventId.isPresent() ? interaction : interaction.withDerivedKey();
  }

  /**
   * The member of the event, else that of its properties: what the SDKs do not know they cannot
   * send as a member.
   */
  private static Optional<String> predictionId(
      JsonMembers event, Optional<JsonObjectText> properties) {
    return event
        .optionalText(PREDICTION_ID, 1, Interaction.MAX_ANSWER_ID)
        .or(
            () ->
                properties.flatMap(
                    object -> object.text(PREDICTION_ID, Interaction.MAX_ANSWER_ID)));
  }

  private static Optional<String> eventId(JsonMembers event) {
    Optional<String> eventId = event.optionalId("eventId", Interaction.MAX_ID);
    if (eventId.isPresent()
        && eventId.get().getBytes(StandardCharsets.UTF_8).length > Interaction.MAX_EVENT_ID_BYTES) {
      throw event.invalid(
          "eventId", "must have at most " + Interaction.MAX_EVENT_ID_BYTES + " bytes in UTF-8");
    }
    return eventId;
  }

  private static Optional<String> attributionSource(JsonMembers event) {
    Optional<JsonMembers> attribution = event.optionalObject("metricAttribution");
    if (attribution.isEmpty()) {
      return Optional.empty();
    }
    JsonMembers members = attribution.get();
    String source = members.requiredText("eventAttributionSource", 1, MAX_ATTRIBUTION_SOURCE);
    if (!source.chars().allMatch(c -> c >= ' ' && c <= '~')) {
      throw members.invalid("eventAttributionSource", "must be printable ASCII");
    }
    return Optional.of(source);
  }

  /** Of events with one identity (time and key) in a call only the first is kept. */
  private static List<Interaction> fold(List<Interaction> interactions) {
    Map<String, Interaction> distinct = new LinkedHashMap<>();
    for (Interaction each : interactions) {
      distinct.putIfAbsent(each.timeMillis() + "#" + each.eventKey(), each);
    }
    return List.copyOf(distinct.values());
  }
}
