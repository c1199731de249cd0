package dev.cartwise.recommendation.blend.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.recommendation.blend.model.BlendModel;
import dev.cartwise.recommendation.blend.model.BlendWeights;
import dev.cartwise.recommendation.blend.model.Evidence;
import dev.cartwise.recommendation.blend.model.GapWeights;
import dev.cartwise.recommendation.blend.model.Reranking;
import dev.cartwise.recommendation.blend.vectors.ItemVectors;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RerankerTest {

  private static final float[] EVIDENCE = {1, 0, 3, 2};
  private static final int[] NOTHING = {};

  @Test
  void whoLacksWhatTheStrongestHasGoesDown() {
    int[] items = {0, 1, 2, 3};

    reranker(-1f, 5, 5, 5, 5)
        .reorder(items, new float[] {4, 3.9f, 3, 2.5f}, NOTHING, RerankerTest::find);

    // Of 3 evidence, items lack 2, 3, 0 and 1: 4 - 4, 3.9 - 9, 3 - 0 and 2.5 - 1.
    assertThat(items).containsExactly(2, 3, 0, 1);
  }

  @Test
  void anItemOfTheHistoryHasWeightsOfItsOwn() {
    int[] items = {0, 1, 2, 3};

    reranker(-1f, 5, 5, 5, 5)
        .reorder(items, new float[] {4, 3.9f, 3, 2.5f}, new int[] {1}, RerankerTest::find);

    // Item 1 lacks 3, and no more than that is taken off: 3.9 - 3.
    assertThat(items).containsExactly(2, 3, 1, 0);
  }

  @Test
  void equalsStayInTheirOrder() {
    int[] items = {3, 1, 2};

    reranker(-1f, 5, 5, 5, 5)
        .reorder(items, new float[] {1, 1, 1}, NOTHING, (piece, some) -> new float[some.length]);

    assertThat(items).containsExactly(3, 1, 2);
  }

  @Test
  void anItemWithoutEventsStaysInItsPlace() {
    int[] items = {0, 1, 2, 3};

    reranker(-1f, 5, 0, 5, 5)
        .reorder(items, new float[] {4, 3.9f, 3, 2.5f}, NOTHING, RerankerTest::find);

    assertThat(items).containsExactly(2, 1, 3, 0);
  }

  @Test
  void itemsFurtherDownStayWhereTheyAre() {
    int count = Candidates.DEPTH + 2;
    float[] popularity = new float[count];
    int[] items = new int[count];
    float[] scores = new float[count];
    for (int item = 0; item < count; item++) {
      items[item] = item;
      scores[item] = -item;
      popularity[item] = 1;
    }

    reranker(-1f, popularity)
        .reorder(
            items,
            scores,
            NOTHING,
            (piece, some) -> {
              float[] found = new float[some.length];
              for (int i = 0; i < found.length; i++) {
                found[i] = some[i] * 10f;
              }
              return found;
            });

    assertThat(items[0]).isEqualTo(Candidates.DEPTH - 1);
    assertThat(items[Candidates.DEPTH]).isEqualTo(Candidates.DEPTH);
    assertThat(items[Candidates.DEPTH + 1]).isEqualTo(Candidates.DEPTH + 1);
  }

  @Test
  void evidenceThatWasNotFoundHasNoGaps() {
    Candidates candidates =
        Reranker.candidates(
            model(0f, 5, 5),
            new int[] {0, 1},
            new float[] {2, 1},
            NOTHING,
            Set.of(Evidence.FOLLOWS),
            RerankerTest::find);

    assertThat(candidates.gaps(Evidence.FOLLOWS)).containsExactly(0, 1);
    assertThat(candidates.gaps(Evidence.NEURAL)).containsExactly(0, 0);
  }

  @Test
  void evidenceThatWeighsNothingHasNoGapsThatCount() {
    int[] items = {0, 1};
    BlendModel model = model(-9f, 5, 5).withWeights(BlendWeights.NONE);

    new Reranker(model.with(model(-9f, 5, 5).reranking()))
        .reorder(items, new float[] {2, 1}, NOTHING, (piece, some) -> new float[] {0, 1});

    assertThat(items).containsExactly(0, 1);
  }

  private static float[] find(Evidence piece, int[] items) {
    float[] found = new float[items.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = EVIDENCE[items[i]];
    }
    return found;
  }

  private static Reranker reranker(float gap, float... popularity) {
    return new Reranker(model(gap, popularity));
  }

  private static BlendModel model(float gap, float... popularity) {
    return new BlendModel(
        ItemVectors.inOrder(0, FloatBuffer.allocate(0)),
        1f,
        5,
        Map.of(),
        FloatBuffer.wrap(popularity),
        BlendWeights.only(Evidence.FOLLOWS),
        new Reranking(
            new GapWeights(BlendWeights.NONE, new BlendWeights(Map.of(Evidence.FOLLOWS, gap))),
            new GapWeights(new BlendWeights(Map.of(Evidence.FOLLOWS, gap)), BlendWeights.NONE)));
  }
}
