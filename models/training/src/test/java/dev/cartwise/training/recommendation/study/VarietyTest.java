package dev.cartwise.training.recommendation.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.recommendation.blend.vectors.ItemVectors;
import dev.cartwise.training.recommendation.metric.RankingOutcome;
import dev.cartwise.training.recommendation.metric.Ranks;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VarietyTest {

  /** Item 0 is in all four sequences, item 1 in one, item 2 in none. */
  private static final List<int[]> LEARNED =
      List.of(new int[] {0, 1, 0}, new int[] {0}, new int[] {0}, new int[] {0});

  private static final ItemVectors VECTORS =
      ItemVectors.inOrder(2, FloatBuffer.wrap(new float[] {1, 0, 0, 2, 3, 0}));

  @Test
  void noveltyIsTheMeanInformationOfWhatIsShown() {
    assertThat(measure(new int[3][0], new int[] {0, 1})).containsEntry("novelty@10", 1.0);
    assertThat(measure(new int[3][0], new int[] {1, 2})).containsEntry("novelty@10", 2.0);
  }

  @Test
  void itemsOfTheSameAttributesAreNotDiverse() {
    int[][] attributes = {{5, 6}, {5, 6}, {6, 7}};

    assertThat(measure(attributes, new int[] {0, 1})).containsEntry("listDiversity@10", 0.0);
    assertThat(measure(attributes, new int[] {0, 2})).containsEntry("listDiversity@10", 0.66667);
  }

  @Test
  void withoutAttributesVectorsTellHowDiverseAListIs() {
    assertThat(measure(new int[3][0], new int[] {0, 2})).containsEntry("listDiversity@10", 0.0);
    assertThat(measure(new int[3][0], new int[] {0, 1})).containsEntry("listDiversity@10", 1.0);
  }

  @Test
  void listsOfOneItemHaveNoVariety() {
    assertThat(measure(new int[3][0], new int[] {1})).containsEntry("novelty@10", null);
  }

  private static Map<String, Object> measure(int[][] attributes, int[] shown) {
    Map<String, Object> figures = new LinkedHashMap<>();
    Variety.of(LEARNED, attributes, VECTORS)
        .put(figures, new RankingOutcome(new Ranks(new int[1]), new int[3], new int[][] {shown}));
    return figures;
  }
}
