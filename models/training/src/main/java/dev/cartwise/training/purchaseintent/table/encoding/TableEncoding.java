package dev.cartwise.training.purchaseintent.table.encoding;

import dev.cartwise.training.purchaseintent.table.ColumnShape;
import dev.cartwise.training.purchaseintent.table.Encoding;
import dev.cartwise.training.purchaseintent.table.Examples;
import dev.cartwise.training.purchaseintent.table.column.ParsedColumn;
import dev.cartwise.training.purchaseintent.table.column.Part;
import dev.cartwise.training.purchaseintent.table.column.Part.CategoryPart;
import dev.cartwise.training.purchaseintent.table.column.Part.NumberPart;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A table's rows as features, by what those that are learned from tell. */
final class TableEncoding implements Encoding {

  /** So many values of a category may have an indicator; more are told by their labels as well. */
  private static final int MOST_INDICATORS = 32;

  /** Features of all rows together, about, that indicators may lead to. */
  private static final long MOST_VALUES = 60_000_000;

  private final LabelledTable table;
  private final int[] learned;
  private final RowParts rowParts;
  private final int indicators;
  private final Map<ColumnShape, ShapedColumns> shapes = new EnumMap<>(ColumnShape.class);

  TableEncoding(LabelledTable table, int[] learned, long seed) {
    this.table = table;
    this.learned = learned.clone();
    this.rowParts = new RowParts(table.groups(), seed);
    long parts = table.columns().stream().mapToLong(column -> column.parts().size()).sum();
    this.indicators =
        (int) Math.min(MOST_INDICATORS, MOST_VALUES / Math.max(1, learned.length * parts));
    for (ColumnShape shape : ColumnShape.values()) {
      List<PartEncoder> encoders =
          table.columns().stream()
              .flatMap(column -> parts(column, shape).stream())
              .flatMap(part -> encoders(part, shape).stream())
              .toList();
      shapes.put(shape, new ShapedColumns(table, encoders));
    }
  }

  /** Trees that see a number find its kinds by themselves. */
  private static List<Part> parts(ParsedColumn column, ColumnShape shape) {
    List<Part> numbers = column.parts().stream().filter(NumberPart.class::isInstance).toList();
    return shape == ColumnShape.PLAIN && !numbers.isEmpty() ? numbers : column.parts();
  }

  private List<PartEncoder> encoders(Part part, ColumnShape shape) {
    if (part instanceof NumberPart number) {
      NumberSpread spread = NumberSpread.of(number.values(), learned);
      if (shape == ColumnShape.EXPANDED) {
        return List.of(new ExpandedNumber(number.name(), number.values(), spread));
      }
      boolean tells = spread.varies() || spread.isPartlyMissing();
      return tells ? List.of(new PlainNumber(number.name(), number.values())) : List.of();
    }
    return encoders(CategoryCounts.of((CategoryPart) part, learned), shape);
  }

  private List<PartEncoder> encoders(CategoryCounts counts, ColumnShape shape) {
    if (counts.kinds() < 2) {
      return List.of();
    }
    List<PartEncoder> encoders = new ArrayList<>();
    encoders.add(new Indicators(counts, indicators));
    if (counts.kinds() > indicators) {
      LabelMeans means = new LabelMeans(counts.part(), table.labels(), learned, rowParts);
      encoders.add(new LabelMeanEncoder(counts, means, shape == ColumnShape.EXPANDED));
    }
    return encoders;
  }

  @Override
  public Examples learned(ColumnShape shape) {
    return shaped(shape).examples(learned, true);
  }

  @Override
  public Examples others(ColumnShape shape, int[] rows) {
    return shaped(shape).examples(rows, false);
  }

  @Override
  public float[] row(ColumnShape shape, int row) {
    return shaped(shape).row(row, false);
  }

  private ShapedColumns shaped(ColumnShape shape) {
    return Objects.requireNonNull(shapes.get(shape));
  }
}
