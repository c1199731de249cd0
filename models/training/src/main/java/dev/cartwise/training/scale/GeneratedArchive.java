package dev.cartwise.training.scale;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * A seeded archive of any size in the archive's own lines.
 *
 * <p>Twenty events a shopper on average, items grow with the square root of the events. Both are
 * skewed as in a shop: few shoppers do much, one in two hundred events is a robot's, few items are
 * touched by everybody; half of a shopper's events stay near their taste. Every other event is an
 * anonymous one, of a session that most often names its user at another one. Every fourth shopper
 * may be one who buys, so that there is something to foretell.
 */
final class GeneratedArchive {

  private static final long START_MILLIS = 1_750_000_000_000L;
  private static final long SPAN_MILLIS = 180L * 86_400_000;
  private static final int EVENTS_PER_SHOPPER = 20;
  private static final double ITEMS_PER_ROOT = 27;
  private static final int ROBOT_ONE_IN = 200;
  private static final int LINES_PER_FILE = 250_000;
  private static final int TASTE = 40;
  private static final int SESSIONS_PER_SHOPPER = 4;
  private static final int BUYER_ONE_IN = 4;
  private static final String[] KINDS = {"View", "View", "View", "AddToCart", "Purchase"};
  private static final String[] BUYERS_KINDS = {"View", "AddToCart", "Purchase", "Purchase"};

  private final long events;
  private final long shoppers;
  private final int items;
  private final boolean buyers;

  /**
   * @param buyers whether some shoppers buy more often than others
   */
  GeneratedArchive(long events, boolean buyers) {
    this.events = events;
    this.buyers = buyers;
    this.shoppers = Math.max(2, events / EVENTS_PER_SHOPPER);
    this.items = (int) Math.max(10, ITEMS_PER_ROOT * Math.sqrt(events));
  }

  /** How many shoppers there are, but for the few whom no event fell to. */
  long shoppers() {
    return shoppers;
  }

  /** Writes the files into a directory. */
  void write(Path directory) throws IOException {
    SplittableRandom random = new SplittableRandom(events);
    for (long first = 0; first < events; first += LINES_PER_FILE) {
      try (BufferedWriter lines =
          Files.newBufferedWriter(directory.resolve("part-" + first / LINES_PER_FILE + ".jsonl"))) {
        for (long event = first; event < Math.min(events, first + LINES_PER_FILE); event++) {
          write(event, random, lines);
        }
      }
    }
  }

  private void write(long event, SplittableRandom random, BufferedWriter lines) throws IOException {
    long shopper = random.nextInt(ROBOT_ONE_IN) == 0 ? shoppers : skewed(random, shoppers, 2);
    long item =
        random.nextBoolean()
            ? skewed(random, items, 3)
            : (shopper * 2_654_435_761L + random.nextInt(TASTE)) % items;
    lines.append("{\"schemaVersion\":1,\"eventKey\":\"e").append(Long.toString(event));
    lines.append("\",\"timeMillis\":");
    lines.append(Long.toString(START_MILLIS + (long) ((double) event / events * SPAN_MILLIS)));
    String user = "s" + Long.toHexString(shopper * 0x9E3779B97F4A7C15L);
    String session = "x" + user + event * SESSIONS_PER_SHOPPER / events;
    lines.append(",\"shopper\":\"").append(event % 2 == 0 ? user : session);
    lines.append("\",\"session\":\"").append(session).append("\",\"eventType\":\"");
    String[] kinds = buyers && shopper % BUYER_ONE_IN == 0 ? BUYERS_KINDS : KINDS;
    lines.append(kinds[random.nextInt(kinds.length)]);
    lines.append("\",\"itemId\":\"item-").append(Long.toString(item)).append("\"}\n");
  }

  /** A number below the limit, low ones more often. */
  private static long skewed(SplittableRandom random, long limit, int power) {
    return (long) (limit * Math.pow(random.nextDouble(), power));
  }
}
