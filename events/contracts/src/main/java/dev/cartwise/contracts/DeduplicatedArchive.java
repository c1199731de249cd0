package dev.cartwise.contracts;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The events of an archive, each once: the one rule by which all readers tell which lines are one
 * event.
 *
 * <p>Lines of one shopper and event key are one event, at the earliest of their times: an event
 * that was sent again with a later time is the same event. Version 1 has other keys than version 2,
 * so an event that was archived in both is told by what happened: a line of version 1 gives way to
 * one of version 2 of the same shopper, time, type and item.
 *
 * <p>All lines are held in memory. The training job follows the same rule with Spark.
 */
public final class DeduplicatedArchive {

  private static final int FIRST_OF_KEYED_EVENTS = 2;

  private static final Comparator<ArchivedInteraction> EARLIEST =
      Comparator.comparingLong(ArchivedInteraction::timeMillis)
          .thenComparing(ArchivedInteraction::toString);

  private record Identity(String shopper, String eventKey) {}

  private record Deed(String shopper, long timeMillis, String type, @Nullable String item) {
    static Deed of(ArchivedInteraction line) {
      return new Deed(line.shopper(), line.timeMillis(), line.eventType(), line.itemId());
    }
  }

  private final Map<Identity, ArchivedInteraction> kept = new HashMap<>();

  /** Adds interactions in any order and as often as they come. */
  public void add(Collection<ArchivedInteraction> interactions) {
    interactions.forEach(this::add);
  }

  /** Adds one interaction. */
  public void add(ArchivedInteraction interaction) {
    kept.merge(
        new Identity(interaction.shopper(), interaction.eventKey()),
        interaction,
        (a, b) -> EARLIEST.compare(a, b) <= 0 ? a : b);
  }

  /** What is kept, ordered by time, shopper and event key. */
  public List<ArchivedInteraction> interactions() {
    Set<Deed> keyed = new HashSet<>();
    boolean mixed = kept.values().stream().anyMatch(line -> !isKeyed(line));
    if (mixed) {
      kept.values().stream()
          .filter(DeduplicatedArchive::isKeyed)
          .forEach(line -> keyed.add(Deed.of(line)));
    }
    return kept.values().stream()
        .filter(line -> isKeyed(line) || !keyed.contains(Deed.of(line)))
        .sorted(
            Comparator.comparingLong(ArchivedInteraction::timeMillis)
                .thenComparing(ArchivedInteraction::shopper)
                .thenComparing(ArchivedInteraction::eventKey))
        .toList();
  }

  private static boolean isKeyed(ArchivedInteraction line) {
    return line.schemaVersion() >= FIRST_OF_KEYED_EVENTS;
  }
}
