package dev.cartwise.benchmark.history;

import dev.cartwise.contracts.EventKind;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The past of a shop that nobody has: events of 25 for each user on average over 300 days, no two
 * of one second and in the order of their time.
 *
 * @param events how many, at most {@link #MOST_EVENTS}
 * @param end when they end
 */
record GeneratedHistory(int events, Instant end) {

  /** As many as there are seconds in the 300 days. */
  static final int MOST_EVENTS = 25_000_000;

  private static final long SECONDS = Duration.ofDays(300).toSeconds();
  private static final int EVENTS_A_USER = 25;
  private static final int ITEMS = 20_000;
  private static final int SEED = 16;

  /** One of them. */
  record Event(int user, int item, EventKind kind, long seconds) {

    private String type() {
      return switch (kind) {
        case PURCHASE -> "Purchase";
        case ADD_TO_CART -> "AddToCart";
        case REMOVE_FROM_CART -> "RemoveFromCart";
        case VIEW, OTHER -> "View";
      };
    }
  }

  int users() {
    return Math.max(1, events / EVENTS_A_USER);
  }

  /** All events in their order, every time the same. */
  Stream<Event> stream() {
    SplittableRandom random = new SplittableRandom(SEED);
    long begin = end.getEpochSecond() - SECONDS;
    return IntStream.range(0, events)
        .mapToObj(i -> event(random, begin + SECONDS * i / events))
        .sequential();
  }

  /** Writes them as CSV with the columns of Amazon Personalize. */
  void write(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("USER_ID,ITEM_ID,EVENT_TYPE,TIMESTAMP\n");
      for (Iterator<Event> all = stream().iterator(); all.hasNext(); ) {
        Event event = all.next();
        out.write("u" + event.user() + ",i" + event.item() + ",");
        out.write(event.type() + "," + event.seconds() + "\n");
      }
    }
  }

  private Event event(SplittableRandom random, long seconds) {
    double deed = random.nextDouble();
    EventKind kind =
        deed < .8 ? EventKind.VIEW : deed < .93 ? EventKind.ADD_TO_CART : EventKind.PURCHASE;
    double popular = random.nextDouble();
    return new Event(random.nextInt(users()), (int) (popular * popular * ITEMS), kind, seconds);
  }
}
