package dev.cartwise.recommendation.filter.bound;

import dev.cartwise.recommendation.filter.language.FilterStep;
import java.util.List;
import java.util.function.IntPredicate;

/** A filter applied to one request: which items it lets through. For use by one thread. */
public final class ItemFilter implements IntPredicate {

  private final List<BoundStep> steps;
  private final IntPredicate[] tests;

  /** Takes the steps and, in the same order, their tests over the catalogue. */
  public ItemFilter(List<BoundStep> steps, IntPredicate[] tests) {
    this.steps = List.copyOf(steps);
    this.tests = tests;
  }

  /** Tells whether the item passes by what the catalogue knows of it. */
  @Override
  public boolean test(int item) {
    for (IntPredicate test : tests) {
      if (!test.test(item)) {
        return false;
      }
    }
    return true;
  }

  /** Tells whether the item passes by fresher attributes than the catalogue's. */
  public boolean test(ItemFacts facts) {
    for (int s = 0; s < tests.length; s++) {
      if (!keeps(steps.get(s), tests[s], facts)) {
        return false;
      }
    }
    return true;
  }

  private static boolean keeps(BoundStep step, IntPredicate test, ItemFacts facts) {
    if (step instanceof BoundStep.OfItems ofItems) {
      return ofItems.keeps(facts);
    }
    return facts.item() < 0 ? step.action() == FilterStep.Action.EXCLUDE : test.test(facts.item());
  }
}
