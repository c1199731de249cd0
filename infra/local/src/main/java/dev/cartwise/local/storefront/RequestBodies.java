package dev.cartwise.local.storefront;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.ItemRecord;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.UserRecord;
import java.math.BigDecimal;
import java.util.List;

/**
 * The JSON bodies of the requests, all but the reviews in the wire format of Amazon Personalize.
 */
final class RequestBodies {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ARN_START = "arn:aws:personalize:us-east-1:000000000000:";

  private RequestBodies() {}

  /**
   * PutEvents.
   *
   * @param events 1 to 10 of one session and one (or no) user
   */
  static ObjectNode events(String trackingId, List<Interaction> events) {
    Interaction first = events.get(0);
    ObjectNode body = JSON.createObjectNode().put("trackingId", trackingId);
    if (first.userId() != null) {
      body.put("userId", first.userId());
    }
    body.put("sessionId", first.sessionId());
    ArrayNode list = body.putArray("eventList");
    for (Interaction event : events) {
      ObjectNode each = list.addObject();
      each.put("eventId", event.eventKey());
      each.put("eventType", event.eventType());
      each.put("sentAt", BigDecimal.valueOf(event.timeMillis(), 3));
      if (event.itemId() != null) {
        each.put("itemId", event.itemId());
      }
      if (event.eventValue() != null) {
        each.put("eventValue", event.eventValue());
      }
      if (event.properties() != null) {
        each.put("properties", event.properties());
      }
      if (event.recommendationId() != null) {
        each.put("recommendationId", event.recommendationId());
      }
      if (event.predictionId() != null) {
        each.put("predictionId", event.predictionId());
      }
      if (!event.impression().isEmpty()) {
        ArrayNode impression = each.putArray("impression");
        event.impression().forEach(impression::add);
      }
    }
    return body;
  }

  /** PutItems, of 1 to 10 items. */
  static ObjectNode items(ShopId shop, List<ItemRecord> items) {
    ObjectNode body = dataset(shop, "ITEMS");
    ArrayNode list = body.putArray("items");
    for (ItemRecord item : items) {
      list.addObject().put("itemId", item.itemId()).put("properties", item.properties());
    }
    return body;
  }

  /** PutUsers, of 1 to 10 users. */
  static ObjectNode users(ShopId shop, List<UserRecord> users) {
    ObjectNode body = dataset(shop, "USERS");
    ArrayNode list = body.putArray("users");
    for (UserRecord user : users) {
      list.addObject().put("userId", user.userId()).put("properties", user.properties());
    }
    return body;
  }

  /** A review. */
  static ObjectNode review(Review review) {
    return JSON.createObjectNode()
        .put("reviewId", review.reviewId())
        .put("itemId", review.itemId())
        .put("userId", review.userId())
        .put("stars", review.stars())
        .put("text", review.text())
        .put("language", review.language())
        .put("createdAtMillis", review.createdMillis());
  }

  private static ObjectNode dataset(ShopId shop, String type) {
    return JSON.createObjectNode()
        .put("datasetArn", ARN_START + "dataset/" + shop.value() + "/" + type);
  }

  /** GetRecommendations. */
  static ObjectNode recommendations(RecommendationQuery query) {
    ObjectNode body =
        JSON.createObjectNode()
            .put("campaignArn", ARN_START + "campaign/" + query.shop().value())
            .put("numResults", query.numResults());
    query.userId().ifPresent(user -> body.put("userId", user));
    query.itemId().ifPresent(item -> body.put("itemId", item));
    if (!query.recentItemIds().isEmpty()) {
      body.putObject("context").put("RECENT_ITEM_IDS", String.join(",", query.recentItemIds()));
    }
    return body;
  }
}
