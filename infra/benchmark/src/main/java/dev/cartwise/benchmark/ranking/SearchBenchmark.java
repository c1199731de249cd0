package dev.cartwise.benchmark.ranking;

import dev.cartwise.benchmark.generated.GeneratedShop;
import dev.cartwise.benchmark.measure.Durations;
import dev.cartwise.recommendation.TopItems;
import dev.cartwise.recommendation.blend.edges.EdgeTable;
import dev.cartwise.recommendation.blend.model.BlendModel;
import dev.cartwise.recommendation.blend.model.Relation;
import dev.cartwise.recommendation.blend.model.SequenceEncoder;
import dev.cartwise.recommendation.blend.search.BlendHit;
import dev.cartwise.recommendation.blend.search.BlendScorer;
import dev.cartwise.recommendation.blend.search.BlendSearch;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * The blend's search against an exact scan: same shop, same histories, taking turns.
 *
 * <p>The rival scores every item by {@link BlendScorer}, the code of the evaluation, on vectors and
 * weights as they were before packing, and keeps the best in a heap. Both get the query from the
 * same simple encoder, whose time is none of theirs.
 */
final class SearchBenchmark {
  private static final int DEPTH = 100;
  private static final int LONGEST_HISTORY = 30;
  private static final int WARM_UP_ROUNDS = 2;
  private static final long SEED = 31;
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private final BlendModel model;
  private final BlendSearch ours;
  private final BlendScorer rival;
  private final List<int[]> histories = new ArrayList<>();

  /**
   * @param shop what is ranked
   * @param questions how many histories, 1 to 30 items long, are ranked in each round
   */
  SearchBenchmark(GeneratedShop shop, int questions) {
    this.model = shop.blend();
    this.ours = new BlendSearch(model, MEAN);
    this.rival = new BlendScorer(shop.exactBlend(), MEAN);
    EdgeTable follows = Objects.requireNonNull(model.edges().get(Relation.FOLLOWS));
    SplittableRandom random = new SplittableRandom(SEED);
    for (int q = 0; q < questions; q++) {
      histories.add(walk(follows, random));
    }
  }

  /** A shopper who mostly goes along edges, and sometimes turns to something else. */
  private int[] walk(EdgeTable follows, SplittableRandom random) {
    int[] history = new int[1 + random.nextInt(LONGEST_HISTORY)];
    int item = random.nextInt(model.items());
    for (int i = 0; i < history.length; i++) {
      history[i] = item;
      int start = follows.offsets().get(item);
      int edges = follows.offsets().get(item + 1) - start;
      item =
          random.nextInt(5) == 0
              ? random.nextInt(model.items())
              : follows.targets().get(start + random.nextInt(edges));
    }
    return history;
  }

  /** The normalised mean of the vectors, the newest counting most. */
  private static final SequenceEncoder MEAN =
      (vectors, length) -> {
        int dimension = vectors.length / length;
        float[] query = new float[dimension];
        double squares = 0;
        for (int i = 0; i < dimension; i++) {
          float weight = 1f;
          for (int position = length - 1; position >= 0; position--) {
            query[i] += weight * vectors[position * dimension + i];
            weight *= 0.5f;
          }
          squares += query[i] * query[i];
        }
        for (int i = 0; i < dimension; i++) {
          query[i] = (float) (query[i] / Math.sqrt(squares));
        }
        return query;
      };

  SearchReport run(int rounds) {
    Durations oursMillis = new Durations();
    Durations rivalMillis = new Durations();
    for (int round = -WARM_UP_ROUNDS; round < rounds; round++) {
      for (int[] history : histories) {
        long start = CLOCK.getCurrentThreadCpuTime();
        List<BlendHit> hits = rankOurs(history);
        long between = CLOCK.getCurrentThreadCpuTime();
        TopItems exact = rankRival(history);
        long end = CLOCK.getCurrentThreadCpuTime();
        if (hits.size() != exact.size()) {
          throw new IllegalStateException("one of the rankings is not full");
        }
        if (round >= 0) {
          oursMillis.add((between - start) / 1e6);
          rivalMillis.add((end - between) / 1e6);
        }
      }
    }
    return new SearchReport(
        model.items(), DEPTH, oursMillis.count(), oursMillis, rivalMillis, recall());
  }

  private List<BlendHit> rankOurs(int[] history) {
    return ours.best(ours.ask(history), item -> true, DEPTH);
  }

  private TopItems rankRival(int[] history) {
    float[] scores = rival.scores(history, new int[0]);
    TopItems top = new TopItems(DEPTH);
    for (int item = 0; item < scores.length; item++) {
      top.offer(item, scores[item]);
    }
    top.sort();
    return top;
  }

  /** Share of the exact best items that ours found. */
  private double recall() {
    int found = 0;
    int all = 0;
    for (int[] history : histories) {
      Set<Integer> mine = new HashSet<>();
      rankOurs(history).forEach(hit -> mine.add(hit.item()));
      TopItems exact = rankRival(history);
      for (int rank = 0; rank < exact.size(); rank++) {
        all++;
        found += mine.contains(exact.itemAt(rank)) ? 1 : 0;
      }
    }
    return (double) found / all;
  }
}
