package dev.cartwise.updatefeatures;

import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.ShopId;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A seeded source of what happens in a shop: few users share few sessions, times collide, sizes
 * differ, some events mean nothing to the features.
 */
final class RandomShop {

  private static final List<String> TYPES =
      List.of("View", "view", "AddToCart", "RemoveFromCart", "Purchase", "Scroll");

  private final ShopId shop;
  private final RandomGenerator random;
  private int next;

  RandomShop(ShopId shop, RandomGenerator random) {
    this.shop = shop;
    this.random = random;
  }

  List<Interaction> events(int count) {
    List<Interaction> events = new ArrayList<>();
    while (events.size() < count) {
      events.add(event());
    }
    return events;
  }

  private Interaction event() {
    int width = random.nextInt(3) == 0 ? 100 : 12;
    String item =
        random.nextInt(8) == 0
            ? null
            : ("item-" + random.nextInt(20) + "-").repeat(1 + random.nextInt(width) / 8);
    return new Interaction(
        shop,
        random.nextInt(3) == 0 ? null : "u" + random.nextInt(3),
        "s" + random.nextInt(4),
        "event-" + next++,
        TYPES.get(random.nextInt(TYPES.size())),
        1_700_000_000_000L + random.nextInt(30) * 10_000_000L,
        item,
        random.nextBoolean() ? 9.5 : null,
        null,
        random.nextBoolean() ? "b7a1c9d2-3f64-4be8-9a0e-5d1c2f3a4b5c" : null,
        random.nextBoolean() ? "0c5d2a31-9e47-4d0f-8b16-2f3a4b5c6d7e" : null,
        random.nextBoolean() ? List.of("a", "b") : List.of(),
        null);
  }
}
