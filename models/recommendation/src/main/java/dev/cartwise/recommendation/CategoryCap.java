package dev.cartwise.recommendation;

import dev.cartwise.recommendation.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A limit on how many items of an answer share a category; items without one are not limited.
 *
 * @param perCategory at least 1
 */
public record CategoryCap(int perCategory) {

  /** No limit. */
  public static final CategoryCap NONE = new CategoryCap(Integer.MAX_VALUE);

  /** How many items are ranked for each one that is wanted before the search is given up. */
  private static final int MAX_DEPTH = 16;

  public CategoryCap {
    if (perCategory < 1) {
      throw new IllegalArgumentException("a category needs room for an item: " + perCategory);
    }
  }

  /**
   * The best items within the limit. Where the ranking has too few of them, the best ones beyond
   * the limit fill the answer up.
   *
   * @param ranking the best items, as many as it is asked for if there are so many
   */
  public List<RankedItem> best(
      Catalogue catalogue, IntFunction<List<RankedItem>> ranking, int count) {
    if (perCategory >= count) {
      return ranking.apply(count);
    }
    List<RankedItem> ranked = List.of();
    for (int depth = 4; depth <= MAX_DEPTH; depth *= 2) {
      ranked = ranking.apply(count * depth);
      if (within(catalogue, ranked) >= count || ranked.size() < count * depth) {
        break;
      }
    }
    return cut(catalogue, ranked, count);
  }

  private int within(Catalogue catalogue, List<RankedItem> ranked) {
    int[] taken = new int[catalogue.categoryCount() + 1];
    int within = 0;
    for (RankedItem item : ranked) {
      within += takes(catalogue, taken, item) ? 1 : 0;
    }
    return within;
  }

  private List<RankedItem> cut(Catalogue catalogue, List<RankedItem> ranked, int count) {
    int beyond = Math.max(0, count - within(catalogue, ranked));
    int[] taken = new int[catalogue.categoryCount() + 1];
    List<RankedItem> best = new ArrayList<>();
    for (RankedItem item : ranked) {
      if (best.size() == count) {
        break;
      }
      if (takes(catalogue, taken, item) || beyond-- > 0) {
        best.add(item);
      }
    }
    return best;
  }

  private boolean takes(Catalogue catalogue, int[] taken, RankedItem item) {
    int category = catalogue.category(item.item());
    return category < 0 || taken[category]++ < perCategory;
  }
}
