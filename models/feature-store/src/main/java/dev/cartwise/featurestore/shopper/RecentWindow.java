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
 * The newest interactions of a shopper that fit into a small row, and where the rest was cut off.
 *
 * <p>Windows form a semilattice under {@link #join}: whatever the order, grouping or repetition in
 * which interactions arrive, the same set of them makes the same window. Entries differ in size, so
 * the cut has to be remembered: without it, an entry too large to fit would be forgotten, and a
 * small, older one that arrives later would slip in where another order of arrival keeps it out.
 *
 * @param newestFirst at most {@link #MAX_ENTRIES} interactions of at most {@link #MAX_ENTRY_BYTES}
 *     together, the newest first, all newer than {@code cut}
 * @param cut the newest position that did not fit, or null if everything did
 */
public record RecentWindow(List<RecentInteraction> newestFirst, @Nullable Cut cut) {

  /** How many interactions a window holds. */
  public static final int MAX_ENTRIES = 30;

  /** How many bytes the packed entries take together: 30 with item ids of 13 bytes. */
  public static final int MAX_ENTRY_BYTES = 904;

  /** The window of a shopper who did nothing. */
  public static final RecentWindow EMPTY = new RecentWindow(List.of(), null);

  /** Between two contents of one position the larger wins, so that growing never makes room. */
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
    int bytes = 0;
    for (RecentInteraction next : byPosition.values()) {
      bytes += PackedWindow.entryBytes(next);
      if (fitting.size() == MAX_ENTRIES || bytes > MAX_ENTRY_BYTES) {
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
