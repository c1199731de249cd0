package dev.cartwise.recommendation.filter.bound;

import dev.cartwise.recommendation.filter.language.FilterStep;
import java.util.List;
import java.util.Set;

/** A step of a filter with every constant filled in. */
public sealed interface BoundStep {

  FilterStep.Action action();

  /**
   * A step over the items' columns, equal to another one if it decides the same.
   *
   * @param alternatives an item matches if all tests of any of these hold
   */
  record OfItems(FilterStep.Action action, List<List<ColumnTest>> alternatives)
      implements BoundStep {

    boolean keeps(ItemFacts facts) {
      boolean matches =
          alternatives.stream().anyMatch(all -> all.stream().allMatch(one -> one.test(facts)));
      return matches == (action == FilterStep.Action.INCLUDE);
    }
  }

  /**
   * A step over what the shopper did.
   *
   * @param items the catalogue items that match
   */
  record OfInteractions(FilterStep.Action action, Set<Integer> items) implements BoundStep {}
}
