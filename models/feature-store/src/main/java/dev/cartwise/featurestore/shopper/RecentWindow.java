package dev.cartwise.featurestore.shopper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The newest interactions of a shopper, and where the rest was cut off.
 *
 * <p>Windows form a semilattice under {@link #join}: whatever the order, grouping or repetition in
 * which interactions arrive, the same set of them makes the same window. Their number alone bounds
 * them, not their size: a long item id pushes nothing out. The cut is remembered because windows
 * used to be bounded by size as well: in such a row it keeps out what did not fit once, in whatever
 * order that comes again.
 *
 * @param newestFirst at most {@link #MAX_ENTRIES} interactions, the newest first, all newer than
 *     {@code cut}
 * @param cut the newest position that found no room, or null if everything did
 */
public record RecentWindow(List<RecentInteraction> newestFirst, @Nullable Cut cut) {

  /** How many interactions a window holds. */
  public static final int MAX_ENTRIES = 30;

  /** The window of a shopper who did nothing. */
  public static final RecentWindow EMPTY = new RecentWindow(List.of(), null);

  /** Between two contents of one position the larger wins, whichever came first. */
  private static final Comparator<RecentInteraction> BY_CONTENT =
      Comparator.comparingInt(PackedWindow::entryBytes)
          .thenComparing(RecentInteraction::itemBytes, Arrays::compareUnsigned)
          .thenComparing(RecentInteraction::kind);

  /**
   * A place in the order of interactions; nothing there or before it is kept.
   *
   * @param timeMillis event time, UTC milliseconds since 1970
   * @param eventHash the hash that decides between interactions of one millisecond, unsigned
   */
  public record Cut(long timeMillis, long eventHash) implements Comparable<Cut> {

    static Cut at(RecentInteraction interaction) {
      return new Cut(interaction.timeMillis(), interaction.eventHash());
    }

    boolean isBefore(RecentInteraction interaction) {
      return compareTo(at(interaction)) < 0;
    }

    @Override
    public int compareTo(Cut other) {
      int byTime = Long.compare(timeMillis, other.timeMillis);
      return byTime != 0 ? byTime : Long.compareUnsigned(eventHash, other.eventHash);
    }
  }

  public RecentWindow {
    newestFirst = List.copyOf(newestFirst);
  }

  /** The window that these interactions make. */
  public static RecentWindow of(Collection<RecentInteraction> interactions) {
    return make(interactions, null);
  }

  /** The time of the newest interaction, UTC milliseconds since 1970; 0 if there is none. */
  public long newestMillis() {
    return newestFirst.isEmpty() ? 0 : newestFirst.get(0).timeMillis();
  }

  /** The window that the interactions of both make. */
  public RecentWindow join(RecentWindow other) {
    List<RecentInteraction> all = new ArrayList<>(newestFirst);
    all.addAll(other.newestFirst);
    return make(all, later(cut, other.cut));
  }

  private static RecentWindow make(Collection<RecentInteraction> all, @Nullable Cut cut) {
    TreeMap<RecentInteraction, RecentInteraction> byPosition =
        new TreeMap<>(RecentInteraction.NEWEST_FIRST);
    Predicate<RecentInteraction> kept = cut == null ? any -> true : cut::isBefore;
    for (RecentInteraction interaction : all) {
      if (kept.test(interaction)) {
        byPosition.merge(interaction, interaction, (a, b) -> BY_CONTENT.compare(a, b) >= 0 ? a : b);
      }
    }
    List<RecentInteraction> fitting = new ArrayList<>();
    for (RecentInteraction next : byPosition.values()) {
      if (fitting.size() == MAX_ENTRIES) {
        return new RecentWindow(fitting, Cut.at(next));
      }
      fitting.add(next);
    }
    return new RecentWindow(fitting, cut);
  }

  private static @Nullable Cut later(@Nullable Cut a, @Nullable Cut b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.compareTo(b) >= 0 ? a : b;
  }
}
