package dev.cartwise.training.recommendation.blend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cartwise.recommendation.blend.edges.EdgeTable;
import dev.cartwise.recommendation.blend.model.BlendModel;
import dev.cartwise.recommendation.blend.model.BlendWeights;
import dev.cartwise.recommendation.blend.model.Evidence;
import dev.cartwise.recommendation.blend.model.Relation;
import dev.cartwise.recommendation.blend.vectors.ItemVectors;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Items without events among those with some. */
class NewItemsTest {

  /** Item 2 is new and resembles 0, as 1 does; item 3 is new and resembles 2 alone. */
  private static final EdgeTable TRAITS =
      EdgeTable.of(
          new int[] {0, 1, 1, 3, 4}, new int[] {2, 0, 3, 2}, new float[] {0.5f, 0.4f, 0.9f, 0.9f});

  private static final EdgeTable PHOTOS =
      EdgeTable.of(new int[] {0, 0, 0, 1, 1}, new int[] {0}, new float[] {0.7f});

  private static final int[] COUNTS = {5, 5, 0, 0};

  @Test
  void anItemLeadsToTheNewOnesThatResembleItAsMuchAsTheyDoMost() {
    EdgeTable edges = NewItemEdges.of(List.of(TRAITS, PHOTOS), COUNTS);

    assertThat(edges.edges()).isEqualTo(1);
    assertThat(edges.weight(0, 2)).isEqualTo(0.7f);
  }

  @Test
  void withoutNewItemsThereIsNoEdge() {
    assertThat(NewItemEdges.of(List.of(TRAITS), new int[] {1, 1, 1, 1}).edges()).isZero();
  }

  @Test
  void aNewItemReachesTheLastPlaceOfTheFirstTenInHalfOfTheAnswers() {
    int items = 31;
    int isNew = 30;
    float[] popularity = new float[items];
    for (int item = 0; item < isNew; item++) {
      popularity[item] = 100 - item;
    }
    int[] offsets = new int[items + 1];
    int[] targets = new int[isNew];
    float[] strengths = new float[isNew];
    for (int item = 0; item < isNew; item++) {
      offsets[item + 1] = item + 1;
      targets[item] = isNew;
      strengths[item] = item < 15 ? 0.5f : 0.1f;
    }
    offsets[items] = isNew;
    BlendModel model =
        new BlendModel(
            ItemVectors.inOrder(0, FloatBuffer.allocate(0)),
            1f,
            5,
            Map.of(Relation.RESEMBLES_NEW, EdgeTable.of(offsets, targets, strengths)),
            FloatBuffer.wrap(popularity),
            BlendWeights.only(Evidence.POPULARITY));
    List<int[]> sequences =
        List.of(new int[] {20}, new int[] {21}, new int[] {1}, new int[] {2}, new int[] {3});

    float weight = NewItemWeight.find(model, (vectors, length) -> new float[0], sequences, 1);

    // The tenth place holds item 10, which one of the first ten in the history brings there.
    assertThat(weight * Evidence.RESEMBLES_NEW.strength(0.5f))
        .isCloseTo(popularity[10], within(1e-3f));
  }

  @Test
  void withoutResemblanceNothingIsAdded() {
    BlendModel model =
        new BlendModel(
            ItemVectors.inOrder(0, FloatBuffer.allocate(0)),
            1f,
            5,
            Map.of(),
            FloatBuffer.wrap(new float[] {1, 2, 3}),
            BlendWeights.only(Evidence.POPULARITY));

    assertThat(
            NewItemWeight.find(model, (vectors, length) -> new float[0], List.of(new int[] {0}), 1))
        .isZero();
  }
}
