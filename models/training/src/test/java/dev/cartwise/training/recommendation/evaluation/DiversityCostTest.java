package dev.cartwise.training.recommendation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.training.recommendation.data.Query;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiversityCostTest {

  private static final int[][] ATTRIBUTES = {{7}, {7, 1}, {7}, {2}, {}, {}};

  @Test
  void keepsTheBestItemsOfACategoryAndAllWithoutOne() {
    assertThat(new DiversityCost(ATTRIBUTES, 1).cut(new int[] {0, 1, 2, 3, 4, 5}))
        .containsExactly(0, 3, 4, 5);
  }

  @Test
  void countsTheRightAnswersThatTheLimitTakesAway() {
    List<Query> queries = List.of(new Query(new int[] {0}, 2), new Query(new int[] {0}, 3));

    Map<String, Object> figures =
        new DiversityCost(ATTRIBUTES, 1)
            .measure(queries, history -> new float[] {9, 8, 7, 6, 5, 4});

    assertThat(figures).containsEntry("hr@10", 0.5).containsEntry("maxPerCategory", 1);
    assertThat((Double) figures.get("ndcg@10-without"))
        .isEqualTo(Math.round((1 / Math.log(3) + 1 / Math.log(4)) * Math.log(2) / 2 * 1e5) / 1e5);
  }
}
