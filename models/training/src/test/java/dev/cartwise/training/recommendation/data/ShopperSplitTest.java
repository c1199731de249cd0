package dev.cartwise.training.recommendation.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShopperSplitTest {

  @Test
  void holdsOutTheLastNewItemWithAllThatComesAfterIt() {
    ShopperSplit split = ShopperSplit.of(List.of(Touches.of(1, 2, 1, 3, 2, 3)));

    assertThat(split.tuning().training()).containsExactly(new int[] {1, 2, 1});
    Query question = split.tuning().validation().get(0);
    assertThat(question.history()).containsExactly(1, 2, 1);
    assertThat(question.target()).isEqualTo(3);
  }

  @Test
  void asksWithWhatTheRowHeld() {
    int[] events = new int[40];
    for (int i = 0; i < events.length; i++) {
      events[i] = i / 2;
    }
    events[39] = 99;

    Query question = ShopperSplit.of(List.of(Touches.of(events))).tuning().validation().get(0);

    assertThat(question.history())
        .containsExactly(4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19);
  }

  @Test
  void asksNobodyWhoseAnswerMayStandInAnotherSequence() {
    Touches shared = new Touches(new int[] {1, 2, 3}, new int[] {1, 1, 1}, true);

    ShopperSplit split = ShopperSplit.of(List.of(shared, shared));

    assertThat(split.tuning().validation()).isEmpty();
    assertThat(split.tuning().training()).hasSize(2);
  }

  @Test
  void theLastTouchMayBeAReturn() {
    ShopperSplit split = ShopperSplit.of(List.of(Touches.of(1, 2, 1, 3, 2, 3)));

    assertThat(split.lastTouches()).hasSize(1);
    assertThat(split.lastTouches().get(0).history()).containsExactly(1, 2, 1, 3, 2);
    assertThat(split.lastTouches().get(0).target()).isEqualTo(3);
  }

  @Test
  void letsShoppersTrainWhoHaveNothingToHoldOut() {
    List<Touches> shoppers = List.of(Touches.of(1), Touches.of(1, 2), Touches.of(2, 1, 2, 1));

    ShopperSplit split = ShopperSplit.of(shoppers);

    assertThat(split.tuning().training())
        .containsExactly(new int[] {1}, new int[] {1, 2}, new int[] {2, 1, 2, 1});
    assertThat(split.tuning().validation()).isEmpty();
  }

  @Test
  void measuresWithEveryFourthQuestion() {
    ShopperSplit split = ShopperSplit.of(Collections.nCopies(10, Touches.of(1, 2, 3)));

    assertThat(split.measured()).hasSize(2);
    assertThat(split.tuning().validation()).hasSize(8);
    assertThat(split.tuning().training()).hasSize(10);
  }

  @Test
  void asksAnEvenSampleOfManyShoppers() {
    ShopperSplit split = ShopperSplit.of(Collections.nCopies(50_000, Touches.of(1, 2, 3)));

    assertThat(split.tuning().validation().size() + split.measured().size()).isEqualTo(16_667);
    assertThat(split.tuning().training()).hasSize(50_000).contains(new int[] {1, 2, 3});
  }
}
