package dev.cartwise.training.purchaseintent.table.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.training.purchaseintent.table.ColumnShape;
import dev.cartwise.training.purchaseintent.table.Encoding;
import dev.cartwise.training.purchaseintent.table.Examples;
import dev.cartwise.training.purchaseintent.table.column.ParsedColumn;
import dev.cartwise.training.purchaseintent.table.column.Part;
import dev.cartwise.training.purchaseintent.table.column.Part.CategoryPart;
import dev.cartwise.training.purchaseintent.table.column.Part.NumberPart;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TableEncodingTest {

  private static final int ROWS = 120;
  private static final int[] LEARNED = IntStream.range(0, 100).toArray();

  private final boolean[] labels = new boolean[ROWS];

  TableEncodingTest() {
    IntStream.range(0, ROWS).filter(row -> row % 4 == 0).forEach(row -> labels[row] = true);
  }

  private Encoding encode(Part... parts) {
    return new LabelledTable(List.of(new ParsedColumn("x", List.of(parts))), labels, null)
        .encode(LEARNED, 1);
  }

  private static NumberPart number(java.util.function.IntToDoubleFunction value) {
    float[] values = new float[ROWS];
    IntStream.range(0, ROWS).forEach(row -> values[row] = (float) value.applyAsDouble(row));
    return new NumberPart("x", values);
  }

  private static CategoryPart category(int kinds, java.util.function.IntUnaryOperator code) {
    return new CategoryPart(
        "x",
        IntStream.range(0, ROWS).map(code).toArray(),
        IntStream.range(0, kinds).mapToObj(kind -> "v" + kind).toList());
  }

  @Test
  void treesSeeNumbersAsTheyAre() {
    Encoding encoding = encode(number(row -> row == 5 ? Double.NaN : row));
    Examples learned = encoding.learned(ColumnShape.PLAIN);
    assertThat(learned.features()).containsExactly("x");
    assertThat(learned.rows()[7]).containsExactly(7);
    assertThat(learned.rows()[5]).containsExactly(Float.NaN);
  }

  @Test
  void sumsSeeLogarithmsZerosAndWhatIsMissing() {
    Encoding encoding = encode(number(row -> row == 5 ? Double.NaN : row % 2 == 0 ? 0 : -row));
    Examples learned = encoding.learned(ColumnShape.EXPANDED);
    assertThat(learned.features()).containsExactly("x", "x = 0", "x missing");
    assertThat(learned.rows()[7]).containsExactly((float) -Math.log(8), 0, 0);
    assertThat(learned.rows()[8]).containsExactly(0, 1, 0);
    assertThat(learned.rows()[5]).containsExactly(Float.NaN, 0, 1);
  }

  @Test
  void commonKindsHaveIndicatorsAndUnseenOnesNone() {
    Encoding encoding =
        encode(category(3, row -> row == 110 ? CategoryPart.UNSEEN : row < 3 ? 2 : row % 2));
    Examples learned = encoding.learned(ColumnShape.PLAIN);
    assertThat(learned.features()).containsExactly("x = v1", "x = v0");
    assertThat(learned.rows()[3]).containsExactly(1, 0);
    assertThat(encoding.row(ColumnShape.PLAIN, 110)).containsExactly(0, 0);
  }

  @Test
  void whatDoesNotVaryAmongLearnedRowsIsNoFeature() {
    Encoding encoding =
        encode(number(row -> row < 100 ? 3 : row), category(2, row -> row < 100 ? 0 : 1));
    assertThat(encoding.learned(ColumnShape.PLAIN).features()).isEmpty();
    assertThat(encoding.learned(ColumnShape.EXPANDED).features()).isEmpty();
  }

  @Test
  void aValueThatOneRowHasTellsNothingOfItsLabel() {
    Examples learned = encode(category(ROWS, row -> row)).learned(ColumnShape.PLAIN);
    assertThat(learned.features()).containsExactly("x (rows)", "x (purchases)");
    for (float[] row : learned.rows()) {
      assertThat(row).containsExactly(0, 0.25f);
    }
  }

  @Test
  void manyKindsTellTheSmoothedShareOfPurchases() {
    Encoding encoding = encode(category(34, row -> row % 4 == 0 ? 0 : 1 + row % 33));
    float[] row = encoding.row(ColumnShape.PLAIN, 104);
    float[] expanded = encoding.row(ColumnShape.EXPANDED, 104);
    double share = (25 + 20 * 0.25) / 45;
    int last = row.length - 1;
    assertThat(row[last - 1]).isEqualTo((float) Math.log(26));
    assertThat(row[last]).isEqualTo((float) share);
    assertThat(expanded[last]).isEqualTo((float) Math.log(share / (1 - share)));
  }

  @Test
  void labelsOfOtherRowsChangeNoFeature() {
    CategoryPart category = category(40, row -> row % 40);
    float[][] before = encode(category).learned(ColumnShape.PLAIN).rows();
    for (int row = 100; row < ROWS; row++) {
      labels[row] = !labels[row];
    }
    assertThat(encode(category).learned(ColumnShape.PLAIN).rows()).isDeepEqualTo(before);
  }
}
