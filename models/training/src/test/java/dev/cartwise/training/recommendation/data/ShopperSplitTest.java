package dev.cartwise.training.recommendation.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShopperSplitTest {

  @Test
  void holdsOutTheLastNewItemWithAllThatComesAfterIt() {
    ShopperSplit split = ShopperSplit.of(List.of(new int[] {1, 2, 1, 3, 2, 3}));

    assertThat(split.tuning().training()).containsExactly(new int[] {1, 2, 1});
    Query question = split.tuning().validation().get(0);
    assertThat(question.history()).containsExactly(1, 2, 1);
    assertThat(question.target()).isEqualTo(3);
  }

  @Test
  void letsShoppersTrainWhoHaveNothingToHoldOut() {
    List<int[]> sequences = List.of(new int[] {1}, new int[] {1, 2}, new int[] {2, 1, 2, 1});

    ShopperSplit split = ShopperSplit.of(sequences);

    assertThat(split.tuning().training()).containsExactlyElementsOf(sequences);
    assertThat(split.tuning().validation()).isEmpty();
  }

  @Test
  void measuresWithEveryFourthQuestion() {
    List<int[]> sequences = new ArrayList<>(Collections.nCopies(10, new int[] {1, 2, 3}));

    ShopperSplit split = ShopperSplit.of(sequences);

    assertThat(split.measured()).hasSize(2);
    assertThat(split.tuning().validation()).hasSize(8);
    assertThat(split.tuning().training()).hasSize(10);
  }

  @Test
  void asksAnEvenSampleOfManyShoppers() {
    ShopperSplit split = ShopperSplit.of(Collections.nCopies(50_000, new int[] {1, 2, 3}));

    assertThat(split.tuning().validation().size() + split.measured().size()).isEqualTo(16_667);
    assertThat(split.tuning().training()).hasSize(50_000).contains(new int[] {1, 2, 3});
  }
}
