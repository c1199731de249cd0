package dev.cartwise.recommendation.blend.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cartwise.recommendation.blend.file.BlendFile;
import dev.cartwise.recommendation.blend.file.BlendFileTest;
import dev.cartwise.recommendation.blend.model.BlendModel;
import dev.cartwise.recommendation.blend.vectors.ItemVectors;
import dev.cartwise.recommendation.blend.vectors.VectorClustering;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlendSearchTest {

  private static final IntPredicate ALL = item -> true;
  private static final int MANY = VectorClustering.MIN_ITEMS + 9_000;

  @Test
  void ranksAsSortingAllScoresWould() {
    BlendModel model = RandomBlends.of(700, 5);
    BlendSearch search = new BlendSearch(model, RandomBlends.MEAN);
    SplittableRandom random = new SplittableRandom(1);
    for (int round = 0; round < 60; round++) {
      int[] history = history(random, model.items());
      float[] scores = new BlendScorer(model, RandomBlends.MEAN).scores(history);
      IntPredicate allowed = round % 2 == 0 ? ALL : item -> item % 3 != 0;

      List<BlendHit> hits = search.best(search.ask(history), allowed, 40);

      assertThat(hits.stream().map(BlendHit::item))
          .isEqualTo(sorted(scores, allowed, 40))
          .hasSize(40);
      assertThat(hits).allSatisfy(hit -> assertThat(hit.score()).isEqualTo(scores[hit.item()]));
    }
  }

  @Test
  void ordersAFewItemsByTheSameScores() {
    BlendModel model = RandomBlends.of(700, 5);
    BlendSearch search = new BlendSearch(model, RandomBlends.MEAN);
    int[] history = {3, 9, 3};
    float[] scores = new BlendScorer(model, RandomBlends.MEAN).scores(history);
    Set<Integer> wanted = Set.of(1, 9, 500, 44, 3);

    List<BlendHit> hits =
        search.order(search.ask(history), wanted.stream().mapToInt(Integer::intValue).toArray());

    assertThat(hits.stream().map(BlendHit::item))
        .isEqualTo(sorted(scores, wanted::contains, wanted.size()));
  }

  @Test
  void reranksAsTheEvaluationDoes() {
    BlendModel model = RandomBlends.reranking(RandomBlends.of(700, 5), 8);
    BlendSearch search = new BlendSearch(model, RandomBlends.MEAN);
    SplittableRandom random = new SplittableRandom(1);
    int moved = 0;
    for (int round = 0; round < 60; round++) {
      int[] history = history(random, model.items());
      int[] leftOut = round % 2 == 0 ? new int[0] : history;
      BlendScorer scorer = new BlendScorer(model, RandomBlends.MEAN);
      float[] scores = scorer.scores(history, leftOut);
      IntPredicate allowed = item -> IntStream.of(leftOut).noneMatch(each -> each == item);

      List<BlendHit> hits = search.best(search.ask(history), allowed, 70);

      assertThat(hits.stream().map(BlendHit::item)).isEqualTo(sorted(scores, allowed, 70));
      assertThat(hits).allSatisfy(hit -> assertThat(hit.score()).isEqualTo(scores[hit.item()]));
      assertThat(search.best(search.ask(history), allowed, 10)).isEqualTo(hits.subList(0, 10));
      List<Integer> once = sorted(scorer.scores(history), allowed, 70);
      assertThat(hits.stream().map(BlendHit::item).limit(Candidates.DEPTH))
          .containsExactlyInAnyOrderElementsOf(once.subList(0, Candidates.DEPTH));
      moved += hits.get(0).item() == once.get(0) ? 0 : 1;
    }
    assertThat(moved).isPositive();
  }

  @Test
  void theContributionsOfAHitAddUpToItsScore() {
    BlendModel model = RandomBlends.of(700, 5);
    BlendSearch search = new BlendSearch(model, RandomBlends.MEAN);
    int[] history = {3, 9, 4};

    assertThat(search.best(search.ask(history), item -> item > 9, 30))
        .allSatisfy(
            hit ->
                assertThat(hit.pairs() + hit.resemblance() + hit.fit() + hit.popularity())
                    .isCloseTo(hit.score(), within(1e-4f)));
  }

  @Test
  void findsNearlyAllOfTheBestItemsAmongManyInClusters() {
    BlendModel model = RandomBlends.of(MANY, 6);
    BlendSearch search = new BlendSearch(model, RandomBlends.MEAN);
    BlendScorer exact = new BlendScorer(model, RandomBlends.MEAN);
    SplittableRandom random = new SplittableRandom(2);
    double found = 0;
    for (int round = 0; round < 20; round++) {
      int[] history = history(random, MANY);
      Set<Integer> best = new HashSet<>(sorted(exact.scores(history), ALL, 100));
      found +=
          search.best(search.ask(history), ALL, 100).stream()
                  .filter(hit -> best.contains(hit.item()))
                  .count()
              / 2000.0;
    }

    assertThat(model.vectors().clusters()).isNotNull();
    assertThat(found).isGreaterThan(0.95);
  }

  @Test
  void looksIntoEveryClusterForItemsThatAreHardlyEverAllowed() {
    BlendModel model = RandomBlends.of(MANY, 6);
    BlendSearch search = new BlendSearch(model, RandomBlends.MEAN);
    int[] history = {5, 77};
    float[] scores = new BlendScorer(model, RandomBlends.MEAN).scores(history);
    IntPredicate rare = item -> item % 1009 == 0;

    assertThat(search.best(search.ask(history), rare, 500).stream().map(BlendHit::item))
        .isEqualTo(sorted(scores, rare, 500))
        .hasSize((MANY + 1008) / 1009);
  }

  @Test
  void clustersSurviveTheFile(@TempDir Path folder) throws Exception {
    BlendModel model = RandomBlends.of(MANY, 6);
    Path file = folder.resolve(BlendFile.NAME);
    BlendFile.write(file, model);
    BlendSearch search = new BlendSearch(model, RandomBlends.MEAN);
    BlendSearch mapped = new BlendSearch(BlendFile.open(file), RandomBlends.MEAN);
    int[] history = {8, 8_000, 30_000};

    assertThat(mapped.best(mapped.ask(history), ALL, 50))
        .isEqualTo(search.best(search.ask(history), ALL, 50));
  }

  @Test
  void servesAModelWithoutSequenceModel() {
    BlendModel edges =
        new BlendModel(
            ItemVectors.inOrder(0, FloatBuffer.allocate(0)),
            1f,
            5,
            BlendFileTest.model().edges(),
            BlendFileTest.model().popularity(),
            BlendFileTest.model().weights());
    BlendSearch search =
        new BlendSearch(
            edges,
            (vectors, length) -> {
              throw new AssertionError("nothing to encode with");
            });

    assertThat(search.best(search.ask(new int[] {0}), ALL, 3).stream().map(BlendHit::item))
        .containsExactly(1, 2, 0);
  }

  private static int[] history(SplittableRandom random, int items) {
    return random.ints(1 + random.nextInt(60), 0, items).toArray();
  }

  private static List<Integer> sorted(float[] scores, IntPredicate allowed, int count) {
    return IntStream.range(0, scores.length)
        .filter(allowed)
        .boxed()
        .sorted(Comparator.comparing((Integer item) -> -scores[item]))
        .limit(count)
        .toList();
  }
}
