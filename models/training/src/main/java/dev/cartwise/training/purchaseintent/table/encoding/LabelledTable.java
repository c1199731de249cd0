package dev.cartwise.training.purchaseintent.table.encoding;

import dev.cartwise.training.purchaseintent.table.Encoding;
import dev.cartwise.training.purchaseintent.table.ExampleSource;
import dev.cartwise.training.purchaseintent.table.column.ParsedColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Columns and labels of rows.
 *
 * @param columns what each row tells
 * @param labels whether a purchase followed, by row
 * @param groups which rows belong together, by row; null if each stands alone
 */
public record LabelledTable(List<ParsedColumn> columns, boolean[] labels, int @Nullable [] groups)
    implements ExampleSource {

  public LabelledTable(List<ParsedColumn> columns, boolean[] labels, int @Nullable [] groups) {
    this.columns = List.copyOf(columns);
    this.labels = labels;
    this.groups = groups;
  }

  @Override
  public int size() {
    return labels.length;
  }

  @Override
  public Encoding encode(int[] learned, long seed) {
    return new TableEncoding(this, learned, seed);
  }
}
