package dev.cartwise.contracts;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects archived interactions and keeps one per shopper and event key, the earliest.
 *
 * <p>An event that was sent again with a later time is the same event. All lines are held in
 * memory; the training job does the same with Spark.
 */
public final class DeduplicatedArchive {

  private static final Comparator<ArchivedInteraction> EARLIEST =
      Comparator.comparingLong(ArchivedInteraction::timeMillis)
          .thenComparing(ArchivedInteraction::toString);

  private record Identity(String shopper, String eventKey) {}

  private final Map<Identity, ArchivedInteraction> kept = new HashMap<>();

  /** Adds interactions of one shop, in any order and as often as they come. */
  public void add(Collection<ArchivedInteraction> interactions) {
    for (ArchivedInteraction interaction : interactions) {
      kept.merge(
          new Identity(interaction.shopper(), interaction.eventKey()),
          interaction,
          (a, b) -> EARLIEST.compare(a, b) <= 0 ? a : b);
    }
  }

  /** What is kept, ordered by time, shopper and event key. */
  public List<ArchivedInteraction> interactions() {
    return kept.values().stream()
        .sorted(
            Comparator.comparingLong(ArchivedInteraction::timeMillis)
                .thenComparing(ArchivedInteraction::shopper)
                .thenComparing(ArchivedInteraction::eventKey))
        .toList();
  }
}
