package dev.cartwise.training.purchaseintent.table.column;

import dev.cartwise.training.purchaseintent.table.column.Part.NumberPart;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Fields that say yes, which is 1, or no, which is 0; what says neither is missing. */
final class BooleanReader implements CellReader {

  private static final Set<String> YES = Set.of("true", "yes", "t", "y");
  private static final Set<String> NO = Set.of("false", "no", "f", "n");

  private final String name;
  private final float[] values;

  BooleanReader(String name, int rows) {
    this.name = name;
    this.values = new float[rows];
  }

  static boolean understands(String field) {
    return !Float.isNaN(parse(field));
  }

  private static float parse(String field) {
    String lower = field.toLowerCase(Locale.ROOT);
    return YES.contains(lower) ? 1 : NO.contains(lower) ? 0 : Float.NaN;
  }

  @Override
  public void value(int row, String field) {
    values[row] = parse(field);
  }

  @Override
  public void missing(int row) {
    values[row] = Float.NaN;
  }

  @Override
  public List<Part> parts() {
    return List.of(new NumberPart(name, values));
  }
}
