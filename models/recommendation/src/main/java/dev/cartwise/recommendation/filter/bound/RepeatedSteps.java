package dev.cartwise.recommendation.filter.bound;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of steps that come again, one bit an item; the least recently used are forgotten, so
 * that all together take at most 2 MiB, or four steps of a catalogue beyond four million items.
 */
public final class RepeatedSteps {

  private static final int MAX_BITS = 1 << 24;
  private static final int MIN_STEPS = 4;
  private static final int MAX_STEPS = 64;

  private final int items;
  private final int capacity;
  private final Map<BoundStep.OfItems, Outcome> outcomes = new LinkedHashMap<>(16, 0.75f, true);

  /** What is known of a step: nothing after its first use, all after its second. */
  private static final class Outcome {
    private volatile @Nullable BitSet kept;
  }

  public RepeatedSteps(int items) {
    this.items = items;
    this.capacity = Math.max(MIN_STEPS, Math.min(MAX_STEPS, MAX_BITS / Math.max(1, items)));
  }

  /** The step's test: its evaluation as it is at first, later a look at the outcome. */
  public IntPredicate test(BoundStep.OfItems step, Supplier<IntPredicate> evaluation) {
    @Nullable Outcome outcome = seen(step);
    if (outcome == null) {
      return evaluation.get();
    }
    @Nullable BitSet kept = outcome.kept;
    if (kept == null) {
      kept = keptBy(evaluation.get());
      outcome.kept = kept;
    }
    return kept::get;
  }

  private @Nullable Outcome seen(BoundStep.OfItems step) {
    synchronized (outcomes) {
      @Nullable Outcome outcome = outcomes.get(step);
      if (outcome == null) {
        outcomes.put(step, new Outcome());
        if (outcomes.size() > capacity) {
          outcomes.remove(outcomes.keySet().iterator().next());
        }
      }
      return outcome;
    }
  }

  private BitSet keptBy(IntPredicate test) {
    BitSet kept = new BitSet(items);
    for (int item = 0; item < items; item++) {
      if (test.test(item)) {
        kept.set(item);
      }
    }
    return kept;
  }
}
