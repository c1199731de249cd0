package dev.cartwise.training.purchaseintent.table.encoding;

import dev.cartwise.training.purchaseintent.table.column.Part.CategoryPart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One feature for each common value of a category, 1 where a row has it, else 0. */
final class Indicators implements PartEncoder {

  /** Values that are rarer have none: there would be too little to learn from. */
  private static final int LEAST_ROWS = 5;

  private final CategoryPart part;
  private final List<String> names = new ArrayList<>();
  private final int[] places;

  /**
   * @param most how many values have an indicator
   */
  Indicators(CategoryCounts counts, int most) {
    part = counts.part();
    places = new int[counts.counts().length];
    Arrays.fill(places, -1);
    List<Integer> codes = counts.commonest(LEAST_ROWS, most);
    boolean redundant = codes.size() == 2 && counts.kinds() == 2;
    for (int code : redundant ? codes.subList(1, 2) : codes) {
      places[CategoryCounts.slot(code)] = names.size();
      names.add(
          code == CategoryPart.MISSING
              ? part.name() + " missing"
              : part.name() + " = " + part.values().get(code));
    }
  }

  @Override
  public List<String> names() {
    return names;
  }

  @Override
  public void write(int row, boolean learned, float[] into, int at) {
    Arrays.fill(into, at, at + names.size(), 0);
    int place = places[CategoryCounts.slot(part.codes()[row])];
    if (place >= 0) {
      into[at + place] = 1;
    }
  }
}
