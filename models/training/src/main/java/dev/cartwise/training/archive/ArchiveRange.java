package dev.cartwise.training.archive;

import dev.cartwise.contracts.ArchiveLayout;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How much of an archive is read, the newest first.
 *
 * @param days the newest archived day and so many less one before it; 0 for all
 * @param events whole days, the newest first, until they hold so many lines; 0 for all
 * @param oldest nothing before this UTC day
 */
public record ArchiveRange(int days, long events, LocalDate oldest) {

  /** Everything there is. */
  public static final ArchiveRange ALL = new ArchiveRange(0, 0, LocalDate.MIN);

  /**
   * @throws IllegalArgumentException if a number is negative
   */
  public ArchiveRange {
    if (days < 0 || events < 0) {
      throw new IllegalArgumentException("a range has no negative numbers");
    }
  }

  /**
   * The first UTC day that is read, as the names of a shop's objects tell. Lines of a file whose
   * name tells no number are not counted, so {@link #events} are read if there are so many.
   */
  LocalDate firstDay(List<String> keys) {
    NavigableMap<LocalDate, Long> lines = new TreeMap<>(Collections.reverseOrder());
    for (String key : keys) {
      ArchiveLayout.day(key)
          .ifPresent(day -> lines.merge(day, ArchiveLayout.lines(key).orElse(0), Long::sum));
    }
    LocalDate first = oldest;
    if (days > 0 && !lines.isEmpty()) {
      first = later(first, lines.firstKey().minusDays(days - 1L));
    }
    if (events > 0) {
      long seen = 0;
      for (Map.Entry<LocalDate, Long> day : lines.entrySet()) {
        seen += day.getValue();
        if (seen >= events) {
          first = later(first, day.getKey());
          break;
        }
      }
    }
    return first;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
