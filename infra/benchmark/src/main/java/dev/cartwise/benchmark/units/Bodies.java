package dev.cartwise.benchmark.units;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** The bodies of a shop's calls, drawn by seed, with ids of usual lengths. */
final class Bodies {
  /** Shoppers in turns, so that a batch of the stream holds one call of each. */
  static final int SHOPPERS = 1_000;

  private static final int CART_EVENTS_IN_TEN = 1;
  private static final int NUM_RESULTS = 25;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ARN = "arn:aws:personalize:us-east-1:000000000000:campaign/demo";
  private static final List<String> CART = List.of("AddToCart", "RemoveFromCart", "Purchase");
  private static final String OPINION =
      "The fit is perfect but the color faded after one wash. Bought it for my sister, she loves"
          + " the quality. Delivery was slow, and the parcel was torn. For the price it does what"
          + " it says; the fabric feels soft, the zip is sturdy. Customer service answered within"
          + " a day and was friendly. I would buy it again in another color, one size larger, and"
          + " wash it by hand from the first day on.";

  private final Random random;
  private final int items;
  private int next;

  /**
   * @param items how many there are, named {@code i0} and so on
   */
  Bodies(long seed, int items) {
    this.random = new Random(seed);
    this.items = items;
  }

  private static String user(int number) {
    return UUID.nameUUIDFromBytes(("user " + number).getBytes(UTF_8)).toString();
  }

  private String item() {
    return "i" + random.nextInt(items);
  }

  /** PutEvents of the next shopper: views, and one in ten a change of the cart or a purchase. */
  ObjectNode events(int count) {
    int shopper = next++ % SHOPPERS;
    ObjectNode body = JSON.createObjectNode().put("trackingId", "demo");
    body.put("userId", user(shopper)).put("sessionId", user(-shopper - 1));
    ArrayNode list = body.putArray("eventList");
    for (int i = 0; i < count; i++) {
      boolean cart = random.nextInt(10) < CART_EVENTS_IN_TEN;
      list.addObject()
          .put("eventId", new UUID(random.nextLong(), random.nextLong()).toString())
          .put("eventType", cart ? CART.get(random.nextInt(CART.size())) : "View")
          .put("sentAt", BigDecimal.valueOf(System.currentTimeMillis() + i, 3))
          .put("itemId", item());
    }
    return body;
  }

  /** GetRecommendations for a shopper who sent events. */
  ObjectNode recommendations() {
    return JSON.createObjectNode()
        .put("campaignArn", ARN)
        .put("numResults", NUM_RESULTS)
        .put("userId", user(random.nextInt(SHOPPERS)));
  }

  /** Whether such a shopper will buy. */
  ObjectNode prediction() {
    return JSON.createObjectNode().put("userId", user(random.nextInt(SHOPPERS)));
  }

  /** A review of 400 characters. */
  ObjectNode review() {
    return JSON.createObjectNode()
        .put("reviewId", new UUID(random.nextLong(), random.nextLong()).toString())
        .put("itemId", item())
        .put("userId", user(random.nextInt(SHOPPERS)))
        .put("stars", 1 + random.nextInt(5))
        .put("text", OPINION);
  }
}
