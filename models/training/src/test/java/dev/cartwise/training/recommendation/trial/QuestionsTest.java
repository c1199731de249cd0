package dev.cartwise.training.recommendation.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.training.recommendation.data.Query;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionsTest {

  @Test
  void neighbouringPrefixesOfOneSessionAreOneShopper() {
    Questions questions =
        Questions.ofPrefixes(
            List.of(
                new Query(new int[] {5, 6, 7}, 8),
                new Query(new int[] {5, 6}, 7),
                new Query(new int[] {5}, 6),
                new Query(new int[] {5}, 7),
                new Query(new int[] {9}, 1),
                new Query(new int[] {9, 1}, 1)));

    assertThat(questions.shopperOf()).containsExactly(0, 0, 0, 1, 2, 2);
    assertThat(questions.counted()).isEqualTo("sessions");
  }

  @Test
  void everyUserIsAShopper() {
    Query any = new Query(new int[] {5}, 6);

    assertThat(Questions.ofUsers(List.of(any, any)).shopperOf()).containsExactly(0, 1);
  }
}
