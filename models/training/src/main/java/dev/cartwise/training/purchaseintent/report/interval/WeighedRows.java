package dev.cartwise.training.purchaseintent.report.interval;

import dev.cartwise.training.purchaseintent.figures.PurchaseFigures;
import dev.cartwise.training.purchaseintent.figures.ScoredRows;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The answers of one contestant, sorted once, whose figures can be taken with many weights. */
public final class WeighedRows {
  private final int[] order;
  private final ScoredRows sorted;

  /** Sorts answers. */
  public WeighedRows(double[] probabilities, boolean[] labels, double threshold) {
    order =
        IntStream.range(0, probabilities.length)
            .boxed()
            .sorted(Comparator.comparingDouble(row -> -probabilities[row]))
            .mapToInt(Integer::intValue)
            .toArray();
    sorted = ScoredRows.of(Rows.of(probabilities, order), Rows.of(labels, order), threshold);
  }

  /**
   * The figures when each row counts so many times.
   *
   * @param times by row, in the order in which the rows were given
   */
  public PurchaseFigures figures(int[] times) {
    return sorted.figures(Rows.of(times, order));
  }
}
