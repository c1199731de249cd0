package dev.cartwise.training.purchaseintent.table.encoding;

import dev.cartwise.training.purchaseintent.figures.ScoredRows;
import dev.cartwise.training.purchaseintent.table.column.ParsedColumn;
import dev.cartwise.training.purchaseintent.table.column.Part;
import dev.cartwise.training.purchaseintent.table.column.Part.CategoryPart;
import dev.cartwise.training.purchaseintent.table.column.Part.NumberPart;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Columns that alone nearly decide the label, which often were written down after it.
 *
 * <p>A column is judged by the share of purchases among rows of the same value, or of a number
 * among the nearest, counted without the part of rows that the judged one is in.
 */
public final class TellingColumns {

  /** Area under the ROC curve from which on a column is one of them. */
  public static final double LEAST_AUC = 0.9;

  private final LabelledTable table;
  private final int[] rows;
  private final RowParts parts;

  /**
   * @param rows those that may be learned from
   */
  public TellingColumns(LabelledTable table, int[] rows, long seed) {
    this.table = table;
    this.rows = rows.clone();
    this.parts = new RowParts(table.groups(), seed);
  }

  /** The columns, each with the area under the ROC curve that it reaches alone. */
  public Map<String, Double> find() {
    Map<String, Double> telling = new LinkedHashMap<>();
    for (ParsedColumn column : table.columns()) {
      double auc = column.parts().stream().mapToDouble(this::auc).max().orElse(0);
      if (auc >= LEAST_AUC) {
        telling.put(column.name(), auc);
      }
    }
    return telling;
  }

  private double auc(Part part) {
    CategoryPart kinds =
        part instanceof NumberPart number ? NumberBins.of(number, rows) : (CategoryPart) part;
    LabelMeans means = new LabelMeans(kinds, table.labels(), rows, parts);
    double[] scores = IntStream.of(rows).mapToDouble(row -> means.of(row, true)).toArray();
    boolean[] labels = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      labels[i] = table.labels()[rows[i]];
    }
    return ScoredRows.of(scores, labels, 0.5).figures().auc();
  }
}
