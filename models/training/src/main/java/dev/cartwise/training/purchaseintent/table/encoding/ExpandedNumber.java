package dev.cartwise.training.purchaseintent.table.encoding;

import java.util.ArrayList;
import java.util.List;

/**
 * A number for models that weigh and add: sign(x)·ln(1 + |x|), and where rows differ in it, whether
 * it is zero and whether it is missing, 0 or 1.
 */
record ExpandedNumber(String name, float[] values, NumberSpread spread) implements PartEncoder {

  @Override
  public List<String> names() {
    List<String> names = new ArrayList<>();
    if (spread.varies()) {
      names.add(name);
    }
    if (spread.hasManyZeros()) {
      names.add(name + " = 0");
    }
    if (spread.isPartlyMissing()) {
      names.add(name + " missing");
    }
    return names;
  }

  @Override
  public void write(int row, boolean learned, float[] into, int at) {
    float value = values[row];
    int next = at;
    if (spread.varies()) {
      into[next++] = (float) (Math.signum(value) * Math.log1p(Math.abs(value)));
    }
    if (spread.hasManyZeros()) {
      into[next++] = value == 0 ? 1 : 0;
    }
    if (spread.isPartlyMissing()) {
      into[next] = Float.isNaN(value) ? 1 : 0;
    }
  }
}
