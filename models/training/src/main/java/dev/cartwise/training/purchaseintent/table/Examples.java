package dev.cartwise.training.purchaseintent.table;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of features with what came of each.
 *
 * @param rows {@code float[size][features]}, a missing value is NaN
 * @param labels whether a purchase followed, by row
 * @param features the names of the features, in the order of a row
 * @param groups which rows belong together, by row: rows of one number are never split; null if
 *     each stands alone
 */
public record Examples(
    float[][] rows, boolean[] labels, List<String> features, int @Nullable [] groups)
    implements ExampleSource {

  /**
   * @throws IllegalArgumentException if a row has no label or no group
   */
  public Examples(
      float[][] rows, boolean[] labels, List<String> features, int @Nullable [] groups) {
    this.rows = rows;
    this.labels = labels;
    this.features = List.copyOf(features);
    this.groups = groups;
    if (labels.length != rows.length || (groups != null && groups.length != rows.length)) {
      throw new IllegalArgumentException("each row has one label and one group");
    }
  }

  /** The number of rows. */
  @Override
  public int size() {
    return rows.length;
  }

  /** Some of the rows, in the given order; their values are shared. */
  public Examples subset(int[] chosen) {
    float[][] values = new float[chosen.length][];
    boolean[] outcomes = new boolean[chosen.length];
    int[] belonging = groups == null ? null : new int[chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      values[i] = rows[chosen[i]];
      outcomes[i] = labels[chosen[i]];
      if (belonging != null && groups != null) {
        belonging[i] = groups[chosen[i]];
      }
    }
    return new Examples(values, outcomes, features, belonging);
  }

  /** These rows and others of the same features behind them, each standing alone. */
  public Examples and(Examples others) {
    float[][] values = Arrays.copyOf(rows, rows.length + others.rows.length);
    boolean[] outcomes = Arrays.copyOf(labels, values.length);
    System.arraycopy(others.rows, 0, values, rows.length, others.rows.length);
    System.arraycopy(others.labels, 0, outcomes, rows.length, others.rows.length);
    return new Examples(values, outcomes, features, null);
  }

  /** Features are as they are, whatever is learned from. */
  @Override
  public Encoding encode(int[] learned, long seed) {
    return new Encoding() {
      @Override
      public Examples learned(ColumnShape shape) {
        return subset(learned);
      }

      @Override
      public Examples others(ColumnShape shape, int[] rows) {
        return subset(rows);
      }

      @Override
      public float[] row(ColumnShape shape, int row) {
        return rows()[row];
      }
    };
  }
}
