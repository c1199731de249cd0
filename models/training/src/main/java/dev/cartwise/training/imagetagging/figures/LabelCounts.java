package dev.cartwise.training.imagetagging.figures;

import java.util.stream.IntStream;

/** Counts of pictures by their label and by what a head said of them. */
final class LabelCounts {

  private final int[] actual;
  private final int[] said;
  private final int[] hits;
  private int size;

  LabelCounts(int labels) {
    actual = new int[labels];
    said = new int[labels];
    hits = new int[labels];
  }

  void add(int label, int first) {
    size++;
    actual[label]++;
    said[first]++;
    hits[label] += label == first ? 1 : 0;
  }

  /** The share of right answers, 0 to 1. */
  double accuracy() {
    return (double) IntStream.of(hits).sum() / size;
  }

  /** The mean F1, 0 to 1, of the labels that occur in a band; not a number if none does. */
  double macroF1(Band band) {
    return IntStream.range(0, actual.length)
        .filter(label -> actual[label] > 0 && band.has((double) actual[label] / size))
        .mapToDouble(label -> 2.0 * hits[label] / (actual[label] + said[label]))
        .average()
        .orElse(Double.NaN);
  }
}
