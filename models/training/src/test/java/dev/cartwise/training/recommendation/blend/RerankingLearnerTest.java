package dev.cartwise.training.recommendation.blend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.recommendation.blend.edges.EdgeTable;
import dev.cartwise.recommendation.blend.model.BlendModel;
import dev.cartwise.recommendation.blend.model.BlendWeights;
import dev.cartwise.recommendation.blend.model.Evidence;
import dev.cartwise.recommendation.blend.model.Relation;
import dev.cartwise.recommendation.blend.model.Reranking;
import dev.cartwise.recommendation.blend.model.SequenceEncoder;
import dev.cartwise.recommendation.blend.search.BlendScorer;
import dev.cartwise.recommendation.blend.vectors.ItemVectors;
import dev.cartwise.training.recommendation.data.Query;
import dev.cartwise.training.recommendation.metric.Ranks;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RerankingLearnerTest {

  private static final int ITEMS = 40;
  private static final SequenceEncoder NONE =
      (vectors, length) -> {
        throw new AssertionError("nothing to encode with");
      };

  /**
   * What follows strongly is taken, whatever is popular; where nothing does, what is popular. A sum
   * of both that fits the one does not fit the other.
   */
  @Test
  void findsWhatASumCannotSay() {
    BlendModel model = model();
    Random random = new Random(1);
    List<Query> queries = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      boolean isFollowed = random.nextBoolean();
      int from = isFollowed ? random.nextInt(10) : 10 + random.nextInt(10);
      queries.add(new Query(new int[] {from}, isFollowed ? 20 + from : 30 + random.nextInt(2)));
    }

    Reranking reranking = RerankingLearner.learn(model, NONE, queries, true, 1);

    assertThat(reranking.pieces()).contains(Evidence.FOLLOWS);
    assertThat(reranking.ofSeen()).as("no question told of them").isEqualTo(reranking.ofNew());
    assertThat(reciprocalRank(model.with(reranking), queries))
        .isGreaterThan(reciprocalRank(model, queries) + 0.1);
  }

  @Test
  void weighsGapsOfTheHistoryApart() {
    List<Query> returns = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      returns.add(new Query(new int[] {i % 20}, i % 20));
    }

    Reranking reranking = RerankingLearner.learn(model(), NONE, returns, false, 1);

    assertThat(reranking.ofSeen().of(Evidence.POPULARITY, 3f))
        .as("what is less popular by 3 and comes back all the same")
        .isGreaterThan(reranking.ofNew().of(Evidence.POPULARITY, 3f));
  }

  @Test
  void weighsNothingWhereNothingIsGained() {
    Random random = new Random(2);
    List<Query> queries = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      queries.add(new Query(new int[] {random.nextInt(20)}, 20 + random.nextInt(20)));
    }

    assertThat(
            RerankingLearner.learn(
                model().withWeights(BlendWeights.only(Evidence.POPULARITY)),
                NONE,
                queries,
                true,
                1))
        .isEqualTo(Reranking.NONE);
  }

  @Test
  void weighsNothingAfterFewQuestions() {
    assertThat(RerankingLearner.learn(model(), NONE, List.of(), true, 1)).isEqualTo(Reranking.NONE);
  }

  private static double reciprocalRank(BlendModel model, List<Query> queries) {
    BlendScorer scorer = new BlendScorer(model, NONE);
    int[] ranks =
        queries.stream()
            .mapToInt(
                query ->
                    Ranks.pessimistic(
                        scorer.scores(query.history(), query.history()), query.target()))
            .toArray();
    return new Ranks(ranks).reciprocalRank(20);
  }

  /** An edge from each of the first ten items; items 30 to 39 are popular, 30 and 31 most. */
  private static BlendModel model() {
    int[] offsets = new int[ITEMS + 1];
    int[] targets = new int[10];
    float[] strengths = new float[10];
    float[] popularity = new float[ITEMS];
    for (int item = 0; item < ITEMS; item++) {
      offsets[item + 1] = Math.min(10, item + 1);
      popularity[item] = item < 30 ? 1 : item < 32 ? 4 : 3;
    }
    for (int item = 0; item < 10; item++) {
      targets[item] = 20 + item;
      strengths[item] = 0.02f;
    }
    return new BlendModel(
        ItemVectors.inOrder(0, FloatBuffer.allocate(0)),
        1f,
        5,
        Map.of(Relation.FOLLOWS, EdgeTable.of(offsets, targets, strengths)),
        FloatBuffer.wrap(popularity),
        new BlendWeights(Map.of(Evidence.FOLLOWS, 0.5f, Evidence.POPULARITY, 1f)));
  }
}
