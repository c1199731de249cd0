package dev.cartwise.training.purchaseintent.figures;

/**
 * Decisions against what came.
 *
 * @param hits purchases that were said to be
 * @param falseAlarms others that were said to be
 * @param misses purchases that were not
 * @param quiet others that were not
 */
public record ConfusionMatrix(long hits, long falseAlarms, long misses, long quiet) {

  double accuracy() {
    return (hits + quiet) / (double) (hits + falseAlarms + misses + quiet);
  }

  double precision() {
    return share(hits, hits + falseAlarms);
  }

  double recall() {
    return share(hits, hits + misses);
  }

  double f1() {
    return share(2 * hits, 2 * hits + falseAlarms + misses);
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : part / (double) whole;
  }
}
