package dev.cartwise.training.recommendation.trial;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The category of each item, for figures that stand apart by category.
 *
 * @param ofItem the number of each item's category, {@link #NONE} for an item without one
 * @param names of the categories by number
 */
@SuppressWarnings("ArrayRecordComponent")
public record ItemCategories(int[] ofItem, List<String> names) {

  /** Stands for no category. */
  public static final int NONE = -1;

  /** Items none of which has a category. */
  public static ItemCategories none(int items) {
    return ofFirst(new int[items][0], List.of());
  }

  /**
   * Takes the first attribute of an item for its category.
   *
   * @param attributesOfItem attribute numbers of each item, an empty row for none
   * @param names of the attributes by number
   */
  public static ItemCategories ofFirst(int[][] attributesOfItem, List<String> names) {
    int[] ofItem = new int[attributesOfItem.length];
    for (int item = 0; item < ofItem.length; item++) {
      ofItem[item] = attributesOfItem[item].length == 0 ? NONE : attributesOfItem[item][0];
    }
    return new ItemCategories(ofItem, names);
  }

  /**
   * Numbers the categories in the order of the items.
   *
   * @param ofItem the name of each item's category, null for an item without one
   */
  public static ItemCategories ofNames(List<@Nullable String> ofItem) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    int[] rows =
        ofItem.stream()
            .mapToInt(
                name -> name == null ? NONE : numbers.computeIfAbsent(name, key -> numbers.size()))
            .toArray();
    return new ItemCategories(rows, List.copyOf(numbers.keySet()));
  }

  /** The number of an item's category, {@link #NONE} for none. */
  public int of(int item) {
    return ofItem[item];
  }
}
