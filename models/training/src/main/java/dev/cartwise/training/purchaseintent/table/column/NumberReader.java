package dev.cartwise.training.purchaseintent.table.column;

import dev.cartwise.training.purchaseintent.table.column.Part.NumberPart;
import java.util.List;

/** Fields that are numbers; what is none is missing. */
final class NumberReader implements CellReader {

  private final String name;
  private final NumberText text;
  private final float[] values;

  NumberReader(String name, NumberText text, int rows) {
    this.name = name;
    this.text = text;
    this.values = new float[rows];
  }

  @Override
  public void value(int row, String field) {
    values[row] = text.parse(field);
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
