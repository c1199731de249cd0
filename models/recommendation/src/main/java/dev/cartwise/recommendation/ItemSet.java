package dev.cartwise.recommendation;

import dev.cartwise.recommendation.catalogue.Catalogue;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.IntPredicate;

/** A few items of a catalogue, without boxing. */
public final class ItemSet {

  private final int[] sorted;

  private ItemSet(int[] sorted) {
    this.sorted = sorted;
  }

  /** The items that the catalogue knows under these ids. */
  public static ItemSet of(Catalogue catalogue, Collection<String> itemIds) {
    return new ItemSet(
        itemIds.stream()
            .mapToInt(catalogue::indexOf)
            .filter(item -> item >= 0)
            .sorted()
            .distinct()
            .toArray());
  }

  /** Tells whether an item is among them. */
  public boolean contains(int item) {
    return Arrays.binarySearch(sorted, item) >= 0;
  }

  /** Those of the items that the predicate accepts. */
  public int[] matching(IntPredicate accepted) {
    return Arrays.stream(sorted).filter(accepted).toArray();
  }
}
