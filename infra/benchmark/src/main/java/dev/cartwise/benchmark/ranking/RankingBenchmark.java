package dev.cartwise.benchmark.ranking;

import dev.cartwise.benchmark.measure.Durations;
import dev.cartwise.recommendation.History;
import dev.cartwise.recommendation.ItemRanker;
import dev.cartwise.recommendation.RankedItem;
import dev.cartwise.recommendation.RankingWeights;
import dev.cartwise.recommendation.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Our ranking against the map-based rival: same catalogue, same histories, taking turns. */
final class RankingBenchmark {
  private static final int RESULTS = 25;
  private static final int LONGEST_HISTORY = 30;
  private static final int WARM_UP_ROUNDS = 5;
  private static final long SEED = 17;

  private final Catalogue catalogue;
  private final ItemRanker ours;
  private final HashMapRanker rival;
  private final List<List<String>> histories = new ArrayList<>();

  /**
   * @param questions how many histories, 1 to 30 items long, are ranked in each round
   */
  RankingBenchmark(Catalogue catalogue, int questions) {
    this.catalogue = catalogue;
    this.ours = new ItemRanker(catalogue, RankingWeights.DEFAULT);
    this.rival = new HashMapRanker(catalogue, RankingWeights.DEFAULT);
    SplittableRandom random = new SplittableRandom(SEED);
    for (int q = 0; q < questions; q++) {
      Set<String> history = new HashSet<>();
      int length = 1 + random.nextInt(Math.min(LONGEST_HISTORY, catalogue.size() / 2));
      while (history.size() < length) {
        history.add(catalogue.itemId(random.nextInt(catalogue.size())));
      }
      histories.add(List.copyOf(history));
    }
  }

  RankingReport run(int rounds) {
    Durations oursMillis = new Durations();
    Durations rivalMillis = new Durations();
    for (int round = -WARM_UP_ROUNDS; round < rounds; round++) {
      double oursTime = timeOurs();
      double rivalTime = timeRival();
      if (round >= 0) {
        oursMillis.add(oursTime / histories.size());
        rivalMillis.add(rivalTime / histories.size());
      }
    }
    return new RankingReport(
        catalogue.size(),
        histories.size(),
        rounds,
        oursMillis.median() * 1e3,
        rivalMillis.median() * 1e3,
        agreement());
  }

  private double timeOurs() {
    int ranked = 0;
    long start = System.nanoTime();
    for (List<String> history : histories) {
      ranked += rankOurs(history).size();
    }
    return millisSince(start, ranked);
  }

  private double timeRival() {
    int ranked = 0;
    long start = System.nanoTime();
    for (List<String> history : histories) {
      ranked += rival.rank(history, RESULTS).size();
    }
    return millisSince(start, ranked);
  }

  /** The results are used, so that they are not optimised away. */
  private static double millisSince(long start, int ranked) {
    double millis = (System.nanoTime() - start) / 1e6;
    if (ranked == 0) {
      throw new IllegalStateException("nothing was ranked");
    }
    return millis;
  }

  private List<RankedItem> rankOurs(List<String> historyNewestFirst) {
    History history = History.ofViews(catalogue, historyNewestFirst);
    return ours.forHistory(history, item -> !history.contains(item), RESULTS);
  }

  private double agreement() {
    int same = 0;
    int all = 0;
    for (List<String> history : histories) {
      Set<String> mine = new HashSet<>();
      rankOurs(history).forEach(item -> mine.add(catalogue.itemId(item.item())));
      for (String itemId : rival.rank(history, RESULTS)) {
        all++;
        same += mine.contains(itemId) ? 1 : 0;
      }
    }
    return (double) same / all;
  }
}
