package dev.cartwise.training.recommendation.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.training.recommendation.data.Query;
import dev.cartwise.training.recommendation.metric.Ranks;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentsTest {

  /** Item 0 has five training events, item 1 four. */
  private static final List<int[]> LEARNED =
      List.of(new int[] {0, 0, 1, 1}, new int[] {0, 0, 0}, new int[] {1, 1});

  private static final int[] LONG = new int[7];

  @Test
  void figuresOfColdItemsAndNewShoppersStandApart() {
    JsonNode segments =
        segments(
            List.of(
                new Query(LONG, 0),
                new Query(LONG, 1),
                new Query(new int[] {0}, 1),
                new Query(new int[] {0, 0}, 0)),
            1,
            1,
            99,
            99);

    assertThat(segments.at("/cold items/questions").intValue()).isEqualTo(2);
    assertThat(segments.at("/cold items/hr@10").doubleValue()).isEqualTo(0.5);
    assertThat(segments.at("/new shoppers/questions").intValue()).isEqualTo(2);
    assertThat(segments.at("/new shoppers/hr@10").doubleValue()).isZero();
    assertThat(segments.at("/history up to 1/questions").intValue()).isEqualTo(1);
    assertThat(segments.at("/history up to 10/hr@10").doubleValue()).isEqualTo(1);
    assertThat(segments.at("/history up to 10/intervals/hr@10/0").doubleValue()).isEqualTo(1);
  }

  @Test
  void aSegmentWithoutAQuestionIsNotTold() {
    assertThat(segments(List.of(new Query(LONG, 0)), 1).has("cold items")).isFalse();
  }

  @Test
  void categoriesGoByTheirNamesThoseWithMostQuestionsFirst() {
    JsonNode segments =
        segments(List.of(new Query(LONG, 0), new Query(LONG, 1), new Query(LONG, 1)), 1, 1, 99);

    assertThat(segments.fieldNames())
        .toIterable()
        .containsSubsequence("category shoes", "category hats");
    assertThat(segments.at("/category shoes/hr@10").doubleValue()).isEqualTo(0.5);
  }

  private static JsonNode segments(List<Query> asked, int... ranks) {
    return new ObjectMapper()
        .valueToTree(Segments.of(TestTrials.asking(asked), LEARNED, new Ranks(ranks), 1));
  }
}
