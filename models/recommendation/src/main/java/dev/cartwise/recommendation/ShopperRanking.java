package dev.cartwise.recommendation;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** The ranking of a shop's items for one history, which may be asked several times. */
public interface ShopperRanking {

  /**
   * The best items, the best first.
   *
   * @param allowed which items may appear
   * @param count how many at most
   */
  List<RankedItem> best(IntPredicate allowed, int count);

  /** Some items, each different, the best first. */
  default List<RankedItem> order(int... items) {
    int[] sorted = items.clone();
    Arrays.sort(sorted);
    return best(item -> Arrays.binarySearch(sorted, item) >= 0, sorted.length);
  }
}
