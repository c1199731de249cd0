package dev.cartwise.training.archive.compaction;

import dev.cartwise.artifactstore.objects.SweptObjectStore;
import dev.cartwise.contracts.ArchiveLayout;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.training.archive.ArchiveRetention;
import dev.cartwise.training.archive.SupersededObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * One pass over the archive of all shops: what came in goes into files of one shop and one day, and
 * days of many files become days of few.
 *
 * <p>New files are written under names that no other pass has; then a list of all that they stand
 * for takes effect at once; a later pass removes what is in the list. So a pass may end anywhere,
 * and several may run at a time: until the list is there its files repeat lines, which readers
 * count once, and a list names only what files hold that were stored before and are newer than all
 * it names.
 */
final class Compaction {

  /** Longer than anybody reads; a training job ends after six hours. */
  static final Duration GRACE = Duration.ofHours(12);

  private final SweptObjectStore objects;
  private final SupersededObjects superseded;
  private final InstantSource clock;
  private final ArchiveRetention retention;
  private final int maxLines;

  Compaction(SweptObjectStore objects, InstantSource clock, ArchiveRetention retention) {
    this(objects, clock, retention, DayFiles.MAX_LINES);
  }

  Compaction(
      SweptObjectStore objects, InstantSource clock, ArchiveRetention retention, int maxLines) {
    this.objects = objects;
    this.superseded = new SupersededObjects(objects);
    this.clock = clock;
    this.retention = retention;
    this.maxLines = maxLines;
  }

  /**
   * Runs one pass.
   *
   * @param scratch an empty directory, large enough for what came in since the last pass and for
   *     the largest day of a shop
   * @return what it did
   */
  CompactionFigures run(Path scratch) throws IOException {
    Instant start = clock.instant();
    int removed = removeBefore(start.minus(GRACE));
    Set<String> gone = superseded.keys();
    IncomingLines incoming = new IncomingLines(Files.createDirectories(scratch.resolve("in")));
    incoming.sort(objects, linesBelow(ArchiveLayout.INCOMING, gone));
    SortedSet<String> shops = new TreeSet<>(objects.folders(ArchiveLayout.ROOT));
    shops.removeIf(name -> !ShopId.isWellFormed(name));
    shops.addAll(incoming.shops());
    String pass = UUID.randomUUID().toString().substring(0, 8);
    DayFiles files =
        new DayFiles(objects, Files.createDirectories(scratch.resolve("day")), pass, maxLines);
    List<String> done = new ArrayList<>(incoming.sorted());
    int days = 0;
    int expired = 0;
    for (String name : shops) {
      ShopId shop = new ShopId(name);
      for (Map.Entry<LocalDate, List<String>> day : days(shop, incoming, gone).entrySet()) {
        Path further =
            incoming.of(shop).getOrDefault(day.getKey(), scratch.resolve("no further lines"));
        if (day.getKey().isBefore(retention.oldest(start))) {
          done.addAll(day.getValue());
          expired++;
        } else if (Files.exists(further) || !isCompact(day.getValue())) {
          done.addAll(files.write(shop, day.getKey(), further, day.getValue()));
          days++;
        }
      }
    }
    if (!done.isEmpty()) {
      superseded.add(clock.instant(), pass, done);
    }
    return new CompactionFigures(
        incoming.sorted().size(), incoming.damaged(), days, expired, removed);
  }

  /** Removes what the lists of before a time name, then the lists. */
  private int removeBefore(Instant time) throws IOException {
    int removed = 0;
    for (String list : superseded.before(time)) {
      for (String key : superseded.read(list)) {
        objects.delete(key);
        removed++;
      }
      objects.delete(list);
    }
    return removed;
  }

  /** The days of a shop with the objects that hold their lines so far. */
  private SortedMap<LocalDate, List<String>> days(
      ShopId shop, IncomingLines incoming, Set<String> gone) throws IOException {
    SortedMap<LocalDate, List<String>> days = new TreeMap<>();
    incoming.of(shop).keySet().forEach(day -> days.put(day, new ArrayList<>()));
    for (String key : linesBelow(ArchiveLayout.prefix(shop), gone)) {
      ArchiveLayout.day(key)
          .ifPresent(day -> days.computeIfAbsent(day, any -> new ArrayList<>()).add(key));
    }
    return days;
  }

  /** Whether one pass made all the files of a day. */
  private static boolean isCompact(List<String> keys) {
    String pass = ArchiveLayout.pass(keys.get(0)).orElse("");
    return !pass.isEmpty()
        && keys.stream().allMatch(key -> ArchiveLayout.pass(key).orElse("").equals(pass));
  }

  private List<String> linesBelow(String prefix, Set<String> gone) throws IOException {
    return objects.list(prefix).stream()
        .filter(key -> key.endsWith(ArchiveLayout.EXTENSION))
        .filter(key -> !gone.contains(key))
        .toList();
  }
}
