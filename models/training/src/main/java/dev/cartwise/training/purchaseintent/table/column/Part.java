package dev.cartwise.training.purchaseintent.table.column;

import java.util.List;

/** One thing that a column tells of each row. */
public sealed interface Part {

  /** What is told, by the column's name. */
  String name();

  /**
   * A number.
   *
   * @param values by row, NaN where missing
   */
  record NumberPart(String name, float[] values) implements Part {}

  /**
   * One of several values.
   *
   * @param codes by row: the place of its value, {@link #MISSING} or {@link #UNSEEN}
   * @param values those that occur among the rows that may be learned from
   */
  record CategoryPart(String name, int[] codes, List<String> values) implements Part {
    /** The code of a row without a value. */
    public static final int MISSING = -1;

    /** The code of a value that occurs among rows to be predicted alone. */
    public static final int UNSEEN = -2;
  }
}
