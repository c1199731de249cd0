package dev.cartwise.training.purchaseintent.figures;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Probabilities of a purchase with what came and what was decided, the highest first.
 *
 * @param probabilities 0 to 1, falling
 * @param labels whether a purchase followed
 * @param decisions whether one was said to follow
 */
public record ScoredRows(double[] probabilities, boolean[] labels, boolean[] decisions) {

  /**
   * Sorts rows.
   *
   * @param threshold the probability from which on the decision is for a purchase
   */
  public static ScoredRows of(double[] probabilities, boolean[] labels, double threshold) {
    boolean[] decisions = new boolean[probabilities.length];
    for (int i = 0; i < decisions.length; i++) {
      decisions[i] = probabilities[i] >= threshold;
    }
    return of(probabilities, labels, decisions);
  }

  /** Sorts rows that were decided about already, each perhaps by a threshold of its own. */
  public static ScoredRows of(double[] probabilities, boolean[] labels, boolean[] decisions) {
    int[] order =
        IntStream.range(0, probabilities.length)
            .boxed()
            .sorted((a, b) -> Double.compare(probabilities[b], probabilities[a]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] scores = IntStream.of(order).mapToDouble(i -> probabilities[i]).toArray();
    boolean[] outcomes = new boolean[order.length];
    boolean[] said = new boolean[order.length];
    for (int i = 0; i < order.length; i++) {
      outcomes[i] = labels[order[i]];
      said[i] = decisions[order[i]];
    }
    return new ScoredRows(scores, outcomes, said);
  }

  /** The number of rows. */
  public int size() {
    return labels.length;
  }

  /** The figures of all rows. */
  public PurchaseFigures figures() {
    int[] once = new int[size()];
    Arrays.fill(once, 1);
    return figures(once);
  }

  /**
   * The figures when each row counts so often.
   *
   * @param times by row
   */
  public PurchaseFigures figures(int[] times) {
    RankingTally ranking = new RankingTally();
    ProbabilityTally stated = new ProbabilityTally();
    long[] counts = new long[4];
    for (int row = 0; row < size(); row++) {
      double probability = probabilities[row];
      if (row > 0 && probability < probabilities[row - 1]) {
        ranking.nextThreshold();
      }
      ranking.add(labels[row], times[row]);
      stated.add(probability, labels[row], times[row]);
      counts[(decisions[row] ? 2 : 0) + (labels[row] ? 1 : 0)] += times[row];
    }
    ranking.nextThreshold();
    ConfusionMatrix decided = new ConfusionMatrix(counts[3], counts[2], counts[1], counts[0]);
    return new PurchaseFigures(
        ranking.auc(),
        ranking.averagePrecision(),
        stated.logLoss(),
        decided.accuracy(),
        decided.precision(),
        decided.recall(),
        decided.f1(),
        stated.brier(),
        stated.bins().error());
  }
}
