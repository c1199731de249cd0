package dev.cartwise.training.recommendation.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitTest {

  private static final List<int[]> SEQUENCES =
      List.of(new int[] {0, 1, 2, 3}, new int[] {4, 5}, new int[] {6, 7, 8});

  @Test
  void neitherTestNorValidationItemTrainsTheTunedFit() {
    Split split = Split.leaveOneOut(SEQUENCES);

    assertThat(split.training()).containsExactly(new int[] {0, 1}, new int[] {4, 5}, new int[] {6});
    assertThat(split.validation()).extracting(Query::target).containsExactly(2, 7);
    assertThat(split.validation().get(0).history()).containsExactly(0, 1);
  }

  @Test
  void theValidationItemIsInTheHistoryAtTestTime() {
    assertThat(Split.lastItems(SEQUENCES))
        .extracting(Query::history)
        .containsExactly(new int[] {0, 1, 2}, new int[] {6, 7});
    assertThat(Split.lastItems(SEQUENCES)).extracting(Query::target).containsExactly(3, 8);
  }

  @Test
  void theRefitLearnsAllButTheTestItems() {
    assertThat(Split.withoutLast(SEQUENCES))
        .containsExactly(new int[] {0, 1, 2}, new int[] {4, 5}, new int[] {6, 7});
  }

  @Test
  void heldOutSessionsAreNotTrainedOn() {
    List<int[]> sessions =
        IntStream.range(0, 100).mapToObj(i -> new int[] {i, i + 100, i}).toList();

    Split split = Split.ofSessions(sessions, 1);

    assertThat(split.training()).hasSize(95);
    assertThat(split.validation()).hasSize(5);
    assertThat(split.validation()).allMatch(query -> query.history().length == 2);
    assertThat(split.validation()).allMatch(query -> query.target() >= 95);
  }

  @Test
  void heldOutSessionsAskForEachClickFromTheThirdOnOrForTen() {
    List<int[]> sessions = new ArrayList<>();
    IntStream.range(0, 38).forEach(i -> sessions.add(new int[] {i}));
    sessions.add(new int[] {1, 2, 3, 4});
    sessions.add(IntStream.range(0, 100).toArray());

    List<Query> questions = Split.ofSessions(sessions, 1).validation();

    assertThat(questions.subList(0, 2)).extracting(Query::target).containsExactly(3, 4);
    assertThat(questions.subList(2, questions.size()))
        .hasSize(10)
        .allMatch(query -> query.history().length == query.target())
        .extracting(Query::target)
        .doesNotHaveDuplicates();
  }
}
