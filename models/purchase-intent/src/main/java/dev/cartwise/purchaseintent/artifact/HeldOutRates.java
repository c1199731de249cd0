package dev.cartwise.purchaseintent.artifact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How many held-out examples bought, by the log odds before calibration; what an answer's interval
 * is made of.
 *
 * @param bins by rising log odds; none where nothing was held out
 */
public record HeldOutRates(List<RateBin> bins) {

  /** Of how many examples a bin must be before anything is said of it. */
  public static final int LEAST_EXAMPLES = 50;

  private static final int MOST_BINS = 20;

  /**
   * @throws IllegalArgumentException if the bins do not rise
   */
  public HeldOutRates {
    bins = List.copyOf(bins);
    for (int i = 1; i < bins.size(); i++) {
      if (bins.get(i).fromLogit() <= bins.get(i - 1).fromLogit()) {
        throw new IllegalArgumentException("bin " + i + " of the rates does not rise");
      }
    }
  }

  /**
   * Bins of about as many examples each, at most 20 and of at least 50; equal log odds share a bin.
   *
   * @param logits of held-out examples, finite
   * @param bought whether each of them bought
   */
  public static HeldOutRates of(double[] logits, boolean[] bought) {
    List<Integer> order =
        IntStream.range(0, logits.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> logits[i]))
            .toList();
    int least = Math.max(LEAST_EXAMPLES, (logits.length + MOST_BINS - 1) / MOST_BINS);
    List<RateBin> bins = new ArrayList<>();
    int start = 0;
    while (start < order.size()) {
      int end = Math.min(order.size(), start + least);
      while (end < order.size() && logits[order.get(end)] == logits[order.get(end - 1)]) {
        end++;
      }
      if (order.size() - end < LEAST_EXAMPLES) {
        end = order.size();
      }
      int buyers = (int) order.subList(start, end).stream().filter(i -> bought[i]).count();
      bins.add(new RateBin(logits[order.get(start)], end - start, buyers));
      start = end;
    }
    return new HeldOutRates(bins);
  }

  /** What held for examples of such log odds; empty if fewer than 50 were held out. */
  public Optional<ProbabilityInterval> at(double logit) {
    int found = 0;
    while (found + 1 < bins.size() && bins.get(found + 1).fromLogit() <= logit) {
      found++;
    }
    if (bins.isEmpty() || bins.get(found).examples() < LEAST_EXAMPLES) {
      return Optional.empty();
    }
    RateBin bin = bins.get(found);
    return Optional.of(ProbabilityInterval.wilson(bin.examples(), bin.buyers()));
  }
}
