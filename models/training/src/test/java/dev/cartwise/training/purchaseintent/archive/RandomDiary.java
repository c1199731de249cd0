package dev.cartwise.training.purchaseintent.archive;

import dev.cartwise.contracts.ArchivedInteraction;
import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.Shopper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Events of a few shoppers over some weeks: sessions that begin without a name and get one, that
 * two users share or nobody joins, and events of all kinds, with and without an item.
 */
final class RandomDiary {

  static final ShopId SHOP = new ShopId("demo");
  static final long START = 1_700_000_000_000L;
  static final long DAY = 86_400_000L;
  static final int DAYS = 24;

  private static final String[] TYPES = {
    "View", "View", "view", "AddToCart", "RemoveFromCart", "Purchase", "Search"
  };

  private final Random random;
  private final List<Interaction> events = new ArrayList<>();

  private RandomDiary(long seed) {
    this.random = new Random(seed);
  }

  /** So many sessions of up to 40 events; no two events are of one millisecond. */
  static List<Interaction> of(int sessions, long seed) {
    RandomDiary diary = new RandomDiary(seed);
    for (int session = 0; session < sessions; session++) {
      diary.addSession("session-" + session);
    }
    return diary.events;
  }

  private void addSession(String session) {
    long time = START + (long) (random.nextDouble() * DAYS * DAY);
    int steps = 1 + random.nextInt(40);
    int knownFrom = random.nextInt(4) == 0 ? steps : random.nextInt(steps);
    String user = "user-" + random.nextInt(8);
    for (int step = 0; step < steps; step++) {
      time += 1_000 + (long) (Math.exp(random.nextDouble() * 12) * 100);
      boolean shared = random.nextInt(30) == 0;
      String name = shared ? "user-" + random.nextInt(8) : user;
      boolean logsOut = random.nextInt(10) == 0;
      events.add(event(step < knownFrom || logsOut ? null : name, session, time));
    }
  }

  private Interaction event(@Nullable String user, String session, long time) {
    String type = TYPES[random.nextInt(TYPES.length)];
    String item = random.nextInt(20) == 0 ? null : "item-" + random.nextInt(40);
    String key = "key-" + events.size();
    return new Interaction(
        SHOP,
        user,
        session,
        key,
        type,
        time + events.size() % 1_000,
        item,
        null,
        null,
        null,
        List.of(),
        null);
  }

  /** The events as the archive holds them. */
  static List<ArchivedInteraction> archived(List<Interaction> events) {
    return events.stream()
        .map(
            each ->
                new ArchivedInteraction(
                    ArchivedInteraction.SCHEMA_VERSION,
                    SHOP.value(),
                    pseudonym(each.shopper().key() + '#' + each.eventKey()),
                    each.timeMillis(),
                    pseudonym(each.shopper().key()),
                    pseudonym(Shopper.session(SHOP, each.sessionId()).key()),
                    each.eventType(),
                    each.itemId(),
                    null,
                    null,
                    null))
        .toList();
  }

  /** The shoppers by the names that they have in the archive. */
  static Map<String, Shopper> shoppers(List<Interaction> events) {
    Map<String, Shopper> shoppers = new HashMap<>();
    for (Interaction each : events) {
      shoppers.put(pseudonym(each.shopper().key()), each.shopper());
    }
    return shoppers;
  }

  private static String pseudonym(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
