package dev.cartwise.training.purchaseintent.table.encoding;

import dev.cartwise.training.purchaseintent.table.column.Part.CategoryPart;
import dev.cartwise.training.purchaseintent.table.column.Part.NumberPart;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.IntStream;

/** A number as one of at most {@value #MOST} ranges that about as many rows are in. */
final class NumberBins {

  private static final int MOST = 50;

  private NumberBins() {}

  /**
   * Cuts a number into ranges.
   *
   * @param rows those that say where a range ends
   */
  static CategoryPart of(NumberPart number, int[] rows) {
    double[] sorted =
        IntStream.of(rows)
            .mapToDouble(row -> number.values()[row])
            .filter(value -> !Double.isNaN(value))
            .sorted()
            .toArray();
    double[] ends =
        IntStream.range(0, sorted.length == 0 ? 0 : MOST)
            .mapToDouble(i -> sorted[(int) ((long) i * sorted.length / MOST)])
            .distinct()
            .toArray();
    int[] codes = new int[number.values().length];
    Arrays.fill(codes, CategoryPart.MISSING);
    for (int row : rows) {
      float value = number.values()[row];
      if (!Float.isNaN(value)) {
        int place = Arrays.binarySearch(ends, value);
        codes[row] = place >= 0 ? place : -place - 2;
      }
    }
    return new CategoryPart(number.name(), codes, Collections.nCopies(ends.length, ""));
  }
}
