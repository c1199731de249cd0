package dev.cartwise.training.purchaseintent.table.column;

import dev.cartwise.training.purchaseintent.table.column.Part.CategoryPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fields that are one of several values. */
final class CategoryReader implements CellReader {

  private final String name;
  private final int learnable;
  private final int[] codes;
  private final Map<String, Integer> known = new HashMap<>();
  private final List<String> values = new ArrayList<>();

  /**
   * @param learnable how many rows, the first ones, may be learned from
   */
  CategoryReader(String name, int rows, int learnable) {
    this.name = name;
    this.learnable = learnable;
    this.codes = new int[rows];
  }

  @Override
  public void value(int row, String field) {
    Integer code = known.get(field);
    if (code == null && row < learnable) {
      code = values.size();
      values.add(field);
      known.put(field, code);
    }
    codes[row] = code == null ? CategoryPart.UNSEEN : code;
  }

  @Override
  public void missing(int row) {
    codes[row] = CategoryPart.MISSING;
  }

  @Override
  public List<Part> parts() {
    return List.of(new CategoryPart(name, codes, List.copyOf(values)));
  }
}
