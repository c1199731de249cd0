package dev.cartwise.recommendation;

import dev.cartwise.recommendation.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

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
    return best(item -> catalogue.category(item.item()), catalogue.categoryCount(), ranking, count);
  }

  /**
   * The best items within the limit, likewise.
   *
   * @param categoryOf the category of an item, negative for none
   * @param categories how many categories there are
   */
  public <T> List<T> best(
      ToIntFunction<T> categoryOf, int categories, IntFunction<List<T>> ranking, int count) {
    if (perCategory >= count) {
      return ranking.apply(count);
    }
    List<T> ranked = List.of();
    for (int depth = 4; depth <= MAX_DEPTH; depth *= 2) {
      ranked = ranking.apply(count * depth);
      if (within(categoryOf, categories, ranked) >= count || ranked.size() < count * depth) {
        break;
      }
    }
    return cut(categoryOf, categories, ranked, count);
  }

  private <T> int within(ToIntFunction<T> categoryOf, int categories, List<T> ranked) {
    int[] taken = new int[categories + 1];
    int within = 0;
    for (T item : ranked) {
      within += takes(taken, categoryOf.applyAsInt(item)) ? 1 : 0;
    }
    return within;
  }

  private <T> List<T> cut(ToIntFunction<T> categoryOf, int categories, List<T> ranked, int count) {
    int beyond = Math.max(0, count - within(categoryOf, categories, ranked));
    int[] taken = new int[categories + 1];
    List<T> best = new ArrayList<>();
    for (T item : ranked) {
      if (best.size() == count) {
        break;
      }
      if (takes(taken, categoryOf.applyAsInt(item)) || beyond-- > 0) {
        best.add(item);
      }
    }
    return best;
  }

  private boolean takes(int[] taken, int category) {
    return category < 0 || taken[category]++ < perCategory;
  }
}
