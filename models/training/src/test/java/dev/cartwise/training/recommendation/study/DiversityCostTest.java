package dev.cartwise.training.recommendation.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.training.recommendation.data.Query;
import dev.cartwise.training.recommendation.trial.ItemCategories;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiversityCostTest {

  private static final int ITEMS = 20;

  /** Items 0 to 9 are hats and shoes in turn, items 10 to 19 are nothing. */
  private static final ItemCategories CATEGORIES =
      ItemCategories.ofNames(
          IntStream.range(0, ITEMS)
              .mapToObj(item -> item >= 10 ? null : item % 2 == 0 ? "hats" : "shoes")
              .toList());

  @Test
  void keepsTheBestItemsOfACategoryAndAllWithoutOne() {
    assertThat(new DiversityCost(CATEGORIES, 1).shown(descending(20)))
        .containsExactly(0, 1, 10, 11, 12, 13, 14, 15, 16, 17);
  }

  @Test
  void fillsAnAnswerUpWithWhatTheLimitKeptOut() {
    assertThat(new DiversityCost(CATEGORIES, 1).shown(descending(14)))
        .containsExactly(0, 1, 2, 3, 4, 5, 10, 11, 12, 13);
  }

  @Test
  void countsTheRightAnswersThatTheLimitTakesAway() {
    List<Query> queries = List.of(new Query(new int[] {0}, 3), new Query(new int[] {0}, 1));

    Map<String, Object> figures =
        new DiversityCost(CATEGORIES, 1).measure(queries, history -> descending(20));

    assertThat(figures).containsEntry("hr@10", 0.5).containsEntry("maxPerCategory", 1);
    assertThat((Double) figures.get("ndcg@10-without"))
        .isEqualTo(Math.round((Math.log(2) / Math.log(4) + 1) / 2 * 1e5) / 1e5);
  }

  /** The score of each item, the lowest number first; those from {@code count} on have none. */
  private static float[] descending(int count) {
    float[] scores = new float[ITEMS];
    for (int item = 0; item < scores.length; item++) {
      scores[item] = item < count ? scores.length - item : Float.NEGATIVE_INFINITY;
    }
    return scores;
  }
}
