package dev.cartwise.training.recommendation.blend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.recommendation.blend.edges.EdgeTable;
import dev.cartwise.recommendation.blend.model.BlendModel;
import dev.cartwise.recommendation.blend.model.BlendWeights;
import dev.cartwise.recommendation.blend.model.Evidence;
import dev.cartwise.recommendation.blend.model.Relation;
import dev.cartwise.recommendation.blend.model.SequenceEncoder;
import dev.cartwise.recommendation.blend.search.BlendHit;
import dev.cartwise.recommendation.blend.search.BlendSearch;
import dev.cartwise.recommendation.blend.vectors.ItemVectors;
import dev.cartwise.training.recommendation.data.Query;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeightLearnerTest {

  private static final int ITEMS = 8;
  private static final SequenceEncoder NONE =
      (vectors, length) -> {
        throw new AssertionError("nothing to encode with");
      };

  @Test
  void whatIsTakenAfterwardsWeighsMore() {
    List<Query> next = new ArrayList<>();
    for (int item = 0; item < ITEMS; item++) {
      next.add(new Query(new int[] {item}, (item + 1) % ITEMS));
    }

    BlendWeights weights =
        WeightLearner.learn(circle(), NONE, next, true, 1, EnumSet.allOf(Evidence.class));

    assertThat(weights.of(Evidence.FOLLOWS)).isPositive();
    assertThat(weights.of(Evidence.SEEN)).isZero();
  }

  @Test
  void shoppersWhoComeBackMakeRepeatsCount() {
    BlendModel model = circle().withWeights(BlendWeights.only(Evidence.FOLLOWS));

    BlendWeights weights = WeightLearner.withRepeats(model, NONE, returns(), 1);

    assertThat(weights.of(Evidence.SEEN) + weights.of(Evidence.SEEN_BEFORE_LAST)).isPositive();
    assertThat(weights.of(Evidence.FOLLOWS)).isEqualTo(1f);
    assertThat(order(model.withWeights(weights), 0, 2)).containsExactly(0, 2);
    assertThat(order(model, 0, 2)).containsExactly(2, 0);
  }

  @Test
  void withoutSuchQuestionsTheWeightsStay() {
    BlendModel model = circle().withWeights(BlendWeights.only(Evidence.FOLLOWS));

    assertThat(WeightLearner.withRepeats(model, NONE, List.of(), 1)).isEqualTo(model.weights());
  }

  /** Everybody goes on to the next item and then back. */
  private static List<Query> returns() {
    List<Query> returns = new ArrayList<>();
    for (int item = 0; item < ITEMS; item++) {
      returns.add(new Query(new int[] {item, (item + 1) % ITEMS}, item));
    }
    return returns;
  }

  /** The order of some items for a shopper who touched 0 and then 1. */
  private static List<Integer> order(BlendModel model, int... items) {
    BlendSearch search = new BlendSearch(model, NONE);
    return search.order(search.ask(new int[] {0, 1}), items).stream().map(BlendHit::item).toList();
  }

  /** Items in a circle, an edge from each to the next and a weaker one to the one after. */
  private static BlendModel circle() {
    int[] offsets = new int[ITEMS + 1];
    int[] targets = new int[2 * ITEMS];
    float[] strengths = new float[2 * ITEMS];
    for (int item = 0; item < ITEMS; item++) {
      offsets[item + 1] = 2 * (item + 1);
      targets[2 * item] = (item + 1) % ITEMS;
      strengths[2 * item] = 0.5f;
      targets[2 * item + 1] = (item + 2) % ITEMS;
      strengths[2 * item + 1] = 0.1f;
    }
    return new BlendModel(
        ItemVectors.inOrder(0, FloatBuffer.allocate(0)),
        1f,
        5,
        Map.of(Relation.FOLLOWS, EdgeTable.of(offsets, targets, strengths)),
        FloatBuffer.allocate(ITEMS),
        BlendWeights.only(Evidence.FOLLOWS));
  }
}
