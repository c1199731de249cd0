package dev.cartwise.training.purchaseintent.table.encoding;

import java.util.List;

/** A number as it is. */
record PlainNumber(String name, float[] values) implements PartEncoder {

  @Override
  public List<String> names() {
    return List.of(name);
  }

  @Override
  public void write(int row, boolean learned, float[] into, int at) {
    into[at] = values[row];
  }
}
