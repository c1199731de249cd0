package dev.cartwise.contracts;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
 * <p>Lines of one shopper and event key are one event, whatever types and items they name: the
 * earliest line counts, and of several of one moment the smallest by item, then by type. So an
 * event that was sent again with a later time is the same event. Keys of version 1 are other keys
 * than those of version 2, so an event that was archived in both is told by what happened: a line
 * of version 1 that counts gives way to one of version 2 that counts, of the same shopper, time,
 * type and item.
 *
 * <p>The rule is for all lines at once: whoever wants events of one kind alone asks it first and
 * leaves others out then. All lines are held in memory. The training job follows the same rule with
 * Spark. {@link DistinctLines} tells which lines can go without changing what it says.
 */
public final class DeduplicatedArchive {

  /** The line that counts comes first; texts are compared by their UTF-8 bytes, as in Spark. */
  static final Comparator<ArchivedInteraction> ORDER =
      Comparator.comparingLong(ArchivedInteraction::timeMillis)
          .thenComparing(
              ArchivedInteraction::itemId, Comparator.nullsFirst(DeduplicatedArchive::compareBytes))
          .thenComparing(ArchivedInteraction::eventType, DeduplicatedArchive::compareBytes)
          .thenComparing(ArchivedInteraction::toString);

  private static final int FIRST_OF_KEYED_EVENTS = 2;

  /** Which event a line is of. */
  record Identity(boolean keyed, String shopper, String eventKey) {
    static Identity of(ArchivedInteraction line) {
      return new Identity(isKeyed(line), line.shopper(), line.eventKey());
    }
  }

  /** What a line says that happened. */
  record Deed(String shopper, long timeMillis, String type, @Nullable String item) {
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
    kept.merge(Identity.of(interaction), interaction, (a, b) -> ORDER.compare(a, b) <= 0 ? a : b);
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

  private static int compareBytes(String one, String other) {
    return Arrays.compareUnsigned(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
