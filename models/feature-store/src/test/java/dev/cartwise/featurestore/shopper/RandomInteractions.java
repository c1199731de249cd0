package dev.cartwise.featurestore.shopper;

import dev.cartwise.contracts.EventKind;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** A seeded source of interactions that collide in time, differ in size and repeat each other. */
final class RandomInteractions {

  private static final EventKind[] KINDS = {
    EventKind.VIEW, EventKind.ADD_TO_CART, EventKind.REMOVE_FROM_CART, EventKind.PURCHASE
  };

  private final RandomGenerator random;

  RandomInteractions(RandomGenerator random) {
    this.random = random;
  }

  RecentInteraction next() {
    String item =
        (random.nextBoolean() ? "i" : "商")
            .repeat(1 + random.nextInt(random.nextInt(4) == 0 ? 256 : 20));
    return new RecentInteraction(
        1_700_000_000_000L + random.nextInt(40),
        random.nextInt(4) - 2L,
        KINDS[random.nextInt(KINDS.length)],
        item);
  }

  List<RecentInteraction> list(int size) {
    List<RecentInteraction> list = new ArrayList<>();
    while (list.size() < size) {
      list.add(next());
    }
    return list;
  }
}
