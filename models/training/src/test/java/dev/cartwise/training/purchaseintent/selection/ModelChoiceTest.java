package dev.cartwise.training.purchaseintent.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cartwise.purchaseintent.model.ModelKind;
import dev.cartwise.training.purchaseintent.figures.PurchaseFigures;
import dev.cartwise.training.purchaseintent.table.Examples;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelChoiceTest {

  private static Examples examples(int rows) {
    SplittableRandom random = new SplittableRandom(6);
    float[][] values = new float[rows][];
    boolean[] labels = new boolean[rows];
    for (int row = 0; row < rows; row++) {
      values[row] = new float[] {(float) random.nextDouble(-3, 3), (float) random.nextDouble()};
      labels[row] = random.nextDouble() < 1 / (1 + Math.exp(-(values[row][0] - 1)));
    }
    return new Examples(values, labels, List.of("telling", "noise"), null);
  }

  @ParameterizedTest
  @ValueSource(ints = {4_000, 36_000})
  void takesTheModelThatTellsAndCalibratesIt(int rows) {
    Examples examples = examples(rows + 2_000);
    int[] learned = IntStream.range(0, rows).toArray();
    ModelChoice choice = ModelChoice.among(examples, learned, TinyTrainers.all(), 1);
    assertThat(choice.best().intent().kind()).isEqualTo(ModelKind.LOGISTIC_REGRESSION);
    assertThat(choice.candidates()).hasSize(2);
    int[] asked = IntStream.range(rows, rows + 2_000).toArray();
    PurchaseFigures figures =
        PurchaseFigures.of(
            IntStream.of(asked)
                .mapToDouble(row -> choice.probability(choice.best(), row))
                .toArray(),
            examples.subset(asked).labels(),
            choice.best().intent().threshold());
    assertThat(figures.auc()).isGreaterThan(0.8);
    assertThat(figures.ece()).isLessThan(0.05);
    assertThat(figures.logLoss()).isCloseTo(choice.candidates().get(0).logLoss(), within(0.05));
  }

  @ParameterizedTest
  @ValueSource(ints = {600, 36_000})
  void looksAtNoOtherRows(int rows) {
    Examples examples = examples(rows + 100);
    int[] learned = IntStream.range(0, rows).toArray();
    double before = askedFirst(examples, learned);
    for (int row = rows; row < rows + 100; row++) {
      examples.labels()[row] = !examples.labels()[row];
    }
    assertThat(askedFirst(examples, learned)).isEqualTo(before);
  }

  private static double askedFirst(Examples examples, int[] learned) {
    ModelChoice choice = ModelChoice.among(examples, learned, TinyTrainers.all(), 1);
    return choice.probability(choice.best(), learned.length);
  }
}
