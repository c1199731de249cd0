package dev.cartwise.training.purchaseintent.neural;

import dev.cartwise.purchaseintent.model.Standardizer;
import dev.cartwise.training.purchaseintent.table.Examples;

/**
 * Standardised examples as a network takes them.
 *
 * @param values {@code float[rows * columns]}, row-major
 * @param targets 1 where a purchase followed, else 0, by row
 * @param columns of a row
 */
@SuppressWarnings("ArrayRecordComponent")
record NetworkRows(float[] values, float[] targets, int columns) {

  static NetworkRows of(Examples examples, Standardizer inputs) {
    int columns = examples.features().size();
    float[] values = new float[Math.multiplyExact(examples.size(), columns)];
    float[] targets = new float[examples.size()];
    for (int row = 0; row < targets.length; row++) {
      double[] standardized = inputs.apply(examples.rows()[row]);
      for (int column = 0; column < columns; column++) {
        values[row * columns + column] = (float) standardized[column];
      }
      targets[row] = examples.labels()[row] ? 1 : 0;
    }
    return new NetworkRows(values, targets, columns);
  }

  int size() {
    return targets.length;
  }

  /** The rows that stand in an order from one place to another. */
  NetworkRows part(int[] order, int from, int to) {
    float[] chosen = new float[(to - from) * columns];
    float[] outcomes = new float[to - from];
    for (int i = from; i < to; i++) {
      System.arraycopy(values, order[i] * columns, chosen, (i - from) * columns, columns);
      outcomes[i - from] = targets[order[i]];
    }
    return new NetworkRows(chosen, outcomes, columns);
  }
}
