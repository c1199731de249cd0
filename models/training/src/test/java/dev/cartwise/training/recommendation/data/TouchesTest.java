package dev.cartwise.training.recommendation.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TouchesTest {

  @Test
  void runOfEventsOnOneItemIsOneTouch() {
    Touches touches = Touches.of(7, 7, 8, 7, 7, 7);

    assertThat(touches.items()).containsExactly(7, 8, 7);
    assertThat(touches.events()).containsExactly(2, 1, 3);
  }

  @Test
  void rowHoldsThirtyEventsHoweverFewTouchesTheyAre() {
    int[] events = new int[100];
    for (int i = 0; i < events.length; i++) {
      events[i] = i / 10;
    }

    assertThat(Touches.of(events).servedBefore(10)).containsExactly(7, 8, 9);
    assertThat(Touches.of(events).servedBefore(2)).containsExactly(0, 1);
  }

  @Test
  void touchWhoseRunTheRowHoldsInPartIsInIt() {
    int[] events = new int[31];
    events[29] = 1;
    events[30] = 2;

    assertThat(Touches.of(events).servedBefore(3)).containsExactly(0, 1, 2);
  }
}
