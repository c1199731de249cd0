package dev.cartwise.training.archive;

import dev.cartwise.artifactstore.objects.ObjectStore;
import dev.cartwise.contracts.ArchiveLayout;
import dev.cartwise.contracts.ShopId;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The keys of the objects that hold a shop's archived events, told from their names alone.
 *
 * @param own objects that hold lines of the shop and of nobody else
 * @param incoming objects that may hold lines of every shop and day
 * @param firstDay events before this UTC day are not asked for
 */
public record ArchiveObjects(List<String> own, List<String> incoming, LocalDate firstDay) {

  public ArchiveObjects {
    own = List.copyOf(own);
    incoming = List.copyOf(incoming);
  }

  /** The objects to read now; those that others stand for by now are not among them. */
  public static ArchiveObjects of(ObjectStore objects, ShopId shop, ArchiveRange range)
      throws IOException {
    Set<String> superseded = new SupersededObjects(objects).keys();
    List<String> incoming = lines(objects, ArchiveLayout.INCOMING, superseded);
    List<String> own = lines(objects, ArchiveLayout.prefix(shop), superseded);
    LocalDate firstDay = range.firstDay(own);
    return new ArchiveObjects(
        own.stream().filter(key -> !isBefore(key, firstDay)).toList(), incoming, firstDay);
  }

  /** The first moment of {@link #firstDay}, UTC milliseconds since 1970. */
  public long fromMillis() {
    return firstDay.equals(LocalDate.MIN)
        ? Long.MIN_VALUE
        : firstDay.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }

  /** All of them. */
  public List<String> keys() {
    return Stream.concat(own.stream(), incoming.stream()).toList();
  }

  private static boolean isBefore(String key, LocalDate firstDay) {
    return ArchiveLayout.day(key).map(day -> day.isBefore(firstDay)).orElse(false);
  }

  private static List<String> lines(ObjectStore objects, String prefix, Set<String> superseded)
      throws IOException {
    return objects.list(prefix).stream()
        .filter(key -> key.endsWith(ArchiveLayout.EXTENSION))
        .filter(key -> !superseded.contains(key))
        .toList();
  }
}
