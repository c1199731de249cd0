package dev.cartwise.recommendation.filter;

import dev.cartwise.recommendation.catalogue.Catalogue;
import dev.cartwise.recommendation.filter.bound.Binder;
import dev.cartwise.recommendation.filter.bound.BoundStep;
import dev.cartwise.recommendation.filter.bound.CellTest;
import dev.cartwise.recommendation.filter.bound.ColumnTest;
import dev.cartwise.recommendation.filter.bound.FilterRequest;
import dev.cartwise.recommendation.filter.bound.ItemFilter;
import dev.cartwise.recommendation.filter.bound.RepeatedSteps;
import dev.cartwise.recommendation.filter.language.FilterException;
import dev.cartwise.recommendation.filter.language.FilterExpression;
import dev.cartwise.recommendation.filter.language.FilterStep;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Applies filters to the items of one catalogue.
 *
 * <p>A step over columns is evaluated item by item as the ranking asks. When the same step with the
 * same constants comes a second time, it is evaluated for all items and kept as one bit for each.
 * Safe for use by many threads.
 */
public final class CatalogueFilters {

  private final Catalogue catalogue;
  private final RepeatedSteps repeated;

  public CatalogueFilters(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.repeated = new RepeatedSteps(catalogue.size());
  }

  /**
   * The filter for one request, for use by one thread.
   *
   * @throws FilterException if a parameter's value is missing or malformed, or a column is unknown
   */
  public ItemFilter apply(FilterExpression expression, FilterRequest request) {
    Binder binder = new Binder(catalogue, expression, request);
    List<BoundStep> steps = new ArrayList<>();
    List<IntPredicate> tests = new ArrayList<>();
    for (FilterStep step : expression.steps()) {
      Optional<BoundStep> bound = binder.bind(step);
      if (bound.isPresent()) {
        steps.add(bound.get());
        tests.add(test(bound.get()));
      }
    }
    return new ItemFilter(steps, tests.toArray(IntPredicate[]::new));
  }

  private IntPredicate test(BoundStep step) {
    if (step instanceof BoundStep.OfItems ofItems) {
      return repeated.test(ofItems, () -> evaluate(ofItems));
    }
    BitSet items = new BitSet();
    ((BoundStep.OfInteractions) step).items().forEach(items::set);
    return step.action() == FilterStep.Action.INCLUDE ? items::get : item -> !items.get(item);
  }

  private IntPredicate evaluate(BoundStep.OfItems step) {
    boolean keepsMatches = step.action() == FilterStep.Action.INCLUDE;
    IntPredicate[][] alternatives =
        step.alternatives().stream()
            .map(all -> all.stream().map(this::evaluate).toArray(IntPredicate[]::new))
            .toArray(IntPredicate[][]::new);
    return item -> {
      for (IntPredicate[] all : alternatives) {
        if (holdAll(all, item)) {
          return keepsMatches;
        }
      }
      return !keepsMatches;
    };
  }

  private static boolean holdAll(IntPredicate[] tests, int item) {
    for (IntPredicate test : tests) {
      if (!test.test(item)) {
        return false;
      }
    }
    return true;
  }

  private IntPredicate evaluate(ColumnTest column) {
    if (!column.isOfItemId()) {
      return column.test().over(catalogue.columns(), catalogue.columns().indexOf(column.column()));
    }
    CellTest.OneOf ids = (CellTest.OneOf) column.test();
    BitSet items = new BitSet();
    for (String id : ids.values()) {
      int item = catalogue.indexOf(id);
      if (item >= 0) {
        items.set(item);
      }
    }
    return item -> items.get(item) != ids.negated();
  }
}
