package dev.cartwise.contracts;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Lines of an archive without those that only repeat others.
 *
 * <p>A line repeats another when both are of the same event and tell the same of it. Lines of one
 * event that differ all stay, since the one that counts, and what gives way to it, may hang on
 * lines that are elsewhere or come later. So {@link DeduplicatedArchive} says the same of an
 * archive whichever of its parts were made distinct, when, and how often.
 *
 * <p>All lines are held in memory.
 */
public final class DistinctLines {

  private record Telling(DeduplicatedArchive.Identity event, DeduplicatedArchive.Deed deed) {}

  private final Map<Telling, ArchivedInteraction> kept = new HashMap<>();

  /** Adds one line. */
  public void add(ArchivedInteraction line) {
    Telling telling =
        new Telling(DeduplicatedArchive.Identity.of(line), DeduplicatedArchive.Deed.of(line));
    kept.merge(telling, line, (a, b) -> DeduplicatedArchive.ORDER.compare(a, b) <= 0 ? a : b);
  }

  /** The lines that are kept, in no order. */
  public Collection<ArchivedInteraction> lines() {
    return kept.values();
  }
}
