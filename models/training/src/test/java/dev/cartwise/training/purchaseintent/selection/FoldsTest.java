package dev.cartwise.training.purchaseintent.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldsTest {

  private static final int ROWS = 1_003;
  private static final int[] ALL = IntStream.range(0, ROWS).toArray();

  private final SplittableRandom random = new SplittableRandom(1);
  private final boolean[] labels = new boolean[ROWS];
  private final int[] groups = new int[ROWS];

  FoldsTest() {
    for (int row = 0; row < ROWS; row++) {
      labels[row] = random.nextInt(7) == 0;
      groups[row] = random.nextInt(60);
    }
  }

  private long purchases(int[] rows) {
    return IntStream.of(rows).filter(row -> labels[row]).count();
  }

  @Test
  void holdEachRowOnce() {
    Folds folds = Folds.of(labels, null, ALL, 5, 1);
    int[] dealt = IntStream.range(0, 5).flatMap(fold -> Arrays.stream(folds.in(fold))).toArray();
    assertThat(dealt).containsExactlyInAnyOrder(ALL);
    for (int fold = 0; fold < 5; fold++) {
      assertThat(
              IntStream.concat(Arrays.stream(folds.in(fold)), Arrays.stream(folds.outside(fold))))
          .containsExactlyInAnyOrder(Arrays.stream(ALL).boxed().toArray(Integer[]::new));
    }
  }

  @Test
  void haveAsManyRowsAndPurchasesEach() {
    Folds folds = Folds.of(labels, null, ALL, 5, 1);
    for (int fold = 0; fold < 5; fold++) {
      assertThat(folds.in(fold).length).isBetween(200, 201);
      assertThat((double) purchases(folds.in(fold)))
          .isBetween(purchases(ALL) / 5.0 - 1, purchases(ALL) / 5.0 + 1);
    }
  }

  @Test
  void splitNoGroupAndStayEven() {
    Folds folds = Folds.of(labels, groups, ALL, 5, 1);
    for (int fold = 0; fold < 5; fold++) {
      int[] in = IntStream.of(folds.in(fold)).map(row -> groups[row]).distinct().toArray();
      int[] out = IntStream.of(folds.outside(fold)).map(row -> groups[row]).distinct().toArray();
      assertThat(in).doesNotContain(out);
      assertThat(purchases(folds.in(fold)) / (purchases(ALL) / 5.0)).isBetween(0.8, 1.2);
    }
  }

  @Test
  void followFromTheSeed() {
    assertThat(Folds.of(labels, null, ALL, 5, 1).in(0))
        .isEqualTo(Folds.of(labels, null, ALL, 5, 1).in(0))
        .isNotEqualTo(Folds.of(labels, null, ALL, 5, 2).in(0));
  }

  @Test
  void dealTheGivenRowsAlone() {
    int[] some = {3, 5, 900, 12, 7};
    Folds folds = Folds.of(labels, null, some, 2, 1);
    assertThat(IntStream.concat(IntStream.of(folds.in(0)), IntStream.of(folds.in(1))))
        .containsExactlyInAnyOrder(3, 5, 900, 12, 7);
  }
}
