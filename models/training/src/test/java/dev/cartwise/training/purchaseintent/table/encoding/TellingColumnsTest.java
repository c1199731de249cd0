package dev.cartwise.training.purchaseintent.table.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.training.purchaseintent.table.column.ParsedColumn;
import dev.cartwise.training.purchaseintent.table.column.Part;
import dev.cartwise.training.purchaseintent.table.column.Part.CategoryPart;
import dev.cartwise.training.purchaseintent.table.column.Part.NumberPart;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TellingColumnsTest {

  private static final int ROWS = 1_000;

  private final SplittableRandom random = new SplittableRandom(3);
  private final boolean[] labels = new boolean[ROWS];

  TellingColumnsTest() {
    IntStream.range(0, ROWS).forEach(row -> labels[row] = random.nextInt(5) == 0);
  }

  private Map<String, Double> find(Part part) {
    LabelledTable table =
        new LabelledTable(List.of(new ParsedColumn("x", List.of(part))), labels, null);
    return new TellingColumns(table, IntStream.range(0, ROWS).toArray(), 1).find();
  }

  @Test
  void findsANumberThatIsInTheMiddleForPurchases() {
    float[] values = new float[ROWS];
    for (int row = 0; row < ROWS; row++) {
      values[row] = labels[row] ? 5 + random.nextInt(3) : random.nextInt(5) + 8 * random.nextInt(2);
    }
    assertThat(find(new NumberPart("x", values))).containsOnlyKeys("x");
  }

  @Test
  void findsAColumnThatIsMissingWhereNobodyBought() {
    int[] codes = new int[ROWS];
    for (int row = 0; row < ROWS; row++) {
      codes[row] = labels[row] ? 0 : CategoryPart.MISSING;
    }
    assertThat(find(new CategoryPart("x", codes, List.of("paid")))).containsEntry("x", 1.0);
  }

  @Test
  void isNotMisledByAColumnThatNumbersRows() {
    int[] codes = IntStream.range(0, ROWS).toArray();
    assertThat(find(new CategoryPart("x", codes, Collections.nCopies(ROWS, "")))).isEmpty();
  }

  @Test
  void keepsQuietAboutAUsefulColumn() {
    float[] values = new float[ROWS];
    for (int row = 0; row < ROWS; row++) {
      values[row] = (float) (random.nextDouble() + (labels[row] ? 0.4 : 0));
    }
    assertThat(find(new NumberPart("x", values))).isEmpty();
  }
}
