package dev.cartwise.benchmark.soak.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.contracts.ShopId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Calls of PutEvents by a few hundred shoppers. Some are sent again on purpose, some name an event
 * twice, some events have no id, and sessions are anonymous until their user is known.
 */
final class EventCalls {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SHOPPERS = 400;
  private static final int SESSIONS_EACH = 8;
  private static final int ITEMS = 500;
  private static final int REMEMBERED_CALLS = 200;
  private static final List<String> TYPES =
      List.of(
          "View",
          "View",
          "View",
          "View",
          "View",
          "AddToCart",
          "AddToCart",
          "RemoveFromCart",
          "Purchase",
          "Wishlist");

  private final ShopId shop;
  private final String trackingId;
  private final EventTimes times;
  private final List<Call> earlier = new ArrayList<>();

  EventCalls(ShopId shop, String trackingId, LongSupplier clockMillis) {
    this.shop = shop;
    this.trackingId = trackingId;
    this.times = new EventTimes(clockMillis);
  }

  static String user(SplittableRandom random) {
    return "u" + random.nextInt(SHOPPERS);
  }

  static String item(SplittableRandom random) {
    return "i" + random.nextInt(ITEMS);
  }

  Call next(SplittableRandom random) {
    if (random.nextInt(10) == 0) {
      Call again = earlier(random);
      if (again != null) {
        return again;
      }
    }
    int shopper = random.nextInt(SHOPPERS);
    String user = "u" + shopper;
    String session = "s" + shopper + "-" + random.nextInt(SESSIONS_EACH);
    boolean anonymous = random.nextInt(4) == 0;
    int count = 1 + random.nextInt(10);
    List<SoakEvent> events = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (i > 0 && random.nextInt(20) == 0) {
        events.add(events.get(i - 1));
      } else {
        // A session's events join its user's, so that the two share what tells times apart.
        events.add(event(anonymous ? null : user, session, times.next(user), random));
      }
    }
    Call call = Call.post("PutEvents", "/events", body(events).toString()).acknowledging(events);
    remember(call, random);
    return call;
  }

  private SoakEvent event(
      @Nullable String user, String session, long timeMillis, SplittableRandom random) {
    return new SoakEvent(
        shop,
        user,
        session,
        timeMillis,
        random.nextInt(10) == 0 ? null : "e" + Long.toString(random.nextLong() >>> 1, 36),
        TYPES.get(random.nextInt(TYPES.size())),
        item(random));
  }

  private ObjectNode body(List<SoakEvent> events) {
    SoakEvent first = events.get(0);
    ObjectNode body = JSON.createObjectNode().put("trackingId", trackingId);
    if (first.userId() != null) {
      body.put("userId", first.userId());
    }
    body.put("sessionId", first.sessionId());
    ArrayNode list = body.putArray("eventList");
    for (SoakEvent event : events) {
      ObjectNode each = list.addObject();
      if (event.eventId() != null) {
        each.put("eventId", event.eventId());
      }
      each.put("eventType", event.type());
      each.put("sentAt", BigDecimal.valueOf(event.timeMillis(), 3));
      each.put("itemId", event.itemId());
    }
    return body;
  }

  private synchronized @Nullable Call earlier(SplittableRandom random) {
    return earlier.isEmpty() ? null : earlier.get(random.nextInt(earlier.size()));
  }

  private synchronized void remember(Call call, SplittableRandom random) {
    if (earlier.size() < REMEMBERED_CALLS) {
      earlier.add(call);
    } else {
      earlier.set(random.nextInt(earlier.size()), call);
    }
  }
}
