package dev.cartwise.training.recommendation.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GateAnswersTest {

  @Test
  void questionThatAnotherRankerAnswersMakesNoDifferenceBetweenTheTwo() {
    GateAnswers champion =
        new GateAnswers("champion", List.of(List.of("a"), List.of("b")), new int[] {1, 0});
    GateAnswers challenger =
        new GateAnswers("this model", List.of(List.of("x"), List.of("y")), new int[] {0, 1});

    GateAnswers fair = champion.or(challenger, question -> question == 0);

    assertThat(fair.name()).isEqualTo("champion");
    assertThat(fair.lists()).containsExactly(List.of("x"), List.of("b"));
    assertThat(fair.ranks()).containsExactly(0, 0);
    assertThat(champion.ranks()).containsExactly(1, 0);
  }
}
