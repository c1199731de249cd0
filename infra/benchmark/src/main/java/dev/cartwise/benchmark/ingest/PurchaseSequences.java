package dev.cartwise.benchmark.ingest;

import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.ShopId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Purchases read from a file with a user a line: {@code user item item …}, oldest item first.
 *
 * <p>The file has no times, so the events of the whole file are given times ten seconds apart, in
 * the order of the file, from the first day of the month ten months ago: functions refuse events
 * that are older than they keep. Within a month the same file makes the same events.
 *
 * @param calls events as they are sent: each call holds up to ten of one user
 * @param events how many events there are in all
 * @param items how many different items they are about
 */
record PurchaseSequences(List<List<Interaction>> calls, int events, int items) {
  private static final Duration STEP = Duration.ofSeconds(10);
  private static final int LARGEST_CALL = 10;

  PurchaseSequences {
    calls = List.copyOf(calls);
  }

  /**
   * Reads the first lines of a file.
   *
   * @param limit stop before the line that would make more events than this
   * @throws IllegalArgumentException naming the file that is missing or the line without an item
   */
  static PurchaseSequences read(Path file, ShopId shop, int limit) throws IOException {
    if (!Files.isReadable(file)) {
      throw new IllegalArgumentException("cannot read the sequences in " + file);
    }
    Instant first =
        YearMonth.now(ZoneOffset.UTC)
            .minusMonths(10)
            .atDay(1)
            .atStartOfDay(ZoneOffset.UTC)
            .toInstant();
    List<List<Interaction>> calls = new ArrayList<>();
    Set<String> items = new HashSet<>();
    int events = 0;
    int line = 0;
    for (String text : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      line++;
      String[] fields = text.strip().split("\\s+");
      if (fields.length < 2) {
        throw new IllegalArgumentException(
            "line " + line + " of " + file + " has no item: '" + text + "'");
      }
      if (events + fields.length - 1 > limit) {
        break;
      }
      List<Interaction> call = new ArrayList<>();
      for (int i = 1; i < fields.length; i++) {
        items.add(fields[i]);
        call.add(purchase(shop, fields[0], i, fields[i], first.plus(STEP.multipliedBy(events))));
        events++;
        if (call.size() == LARGEST_CALL || i == fields.length - 1) {
          calls.add(List.copyOf(call));
          call.clear();
        }
      }
    }
    return new PurchaseSequences(calls, events, items.size());
  }

  private static Interaction purchase(
      ShopId shop, String user, int position, String item, Instant time) {
    return new Interaction(
        shop,
        "u-" + user,
        "s-" + user,
        "p-" + user + "-" + position,
        "Purchase",
        time.toEpochMilli(),
        item,
        null,
        null,
        null,
        List.of(),
        null);
  }
}
