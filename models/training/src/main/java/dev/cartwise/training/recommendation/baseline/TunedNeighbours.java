package dev.cartwise.training.recommendation.baseline;

import dev.cartwise.training.recommendation.data.Split;
import dev.cartwise.training.recommendation.metric.RankMetric;
import dev.cartwise.training.recommendation.metric.RankingRun;
import dev.cartwise.training.recommendation.metric.Scorer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Session-kNN with the settings that validate best, so that the blend is compared with a baseline
 * that was tuned as it was.
 */
public final class TunedNeighbours {

  private static final Logger LOG = LoggerFactory.getLogger(TunedNeighbours.class);
  private static final int MAX_QUESTIONS = 2000;
  private static final int[] SAMPLES = {1000, 5000};
  private static final int[] NEIGHBOURS = {100, 500, 1500};

  private final int itemCount;
  private final NeighbourSettings settings;

  private TunedNeighbours(int itemCount, NeighbourSettings settings) {
    this.itemCount = itemCount;
    this.settings = settings;
  }

  /**
   * Tries all settings on the validation part.
   *
   * @param masked whether items of the history cannot be the answer
   * @param metric what the best settings are best by
   */
  public static TunedNeighbours choose(
      Split split, int itemCount, boolean masked, int threads, RankMetric metric, long seed) {
    SessionIndex index = new SessionIndex(split.training(), itemCount);
    RankingRun run =
        new RankingRun(
            Split.sample(split.validation(), MAX_QUESTIONS, seed), itemCount, masked, threads);
    NeighbourSettings best = new NeighbourSettings(SAMPLES[0], NEIGHBOURS[0], false);
    double highest = -1;
    for (int sample : SAMPLES) {
      for (int neighbours : NEIGHBOURS) {
        for (boolean rarity : new boolean[] {false, true}) {
          NeighbourSettings tried = new NeighbourSettings(sample, neighbours, rarity);
          double value =
              Arrays.stream(
                      metric.each(run.rank(() -> new SessionNeighbours(index, tried)).ranks()))
                  .average()
                  .orElse(0);
          if (value > highest) {
            highest = value;
            best = tried;
          }
        }
      }
    }
    LOG.info("session-knn: {} validates best, {} {}", best, metric.name(), highest);
    return new TunedNeighbours(itemCount, best);
  }

  /** Gives a scorer over these sessions, the latest last, to each thread. */
  public Supplier<Scorer> over(List<int[]> sessions) {
    SessionIndex index = new SessionIndex(sessions, itemCount);
    return () -> new SessionNeighbours(index, settings);
  }

  /** The settings that were chosen, as figures show them. */
  public Map<String, Object> settings() {
    return Map.of(
        "sample", settings.sample(), "neighbours", settings.neighbours(), "idf", settings.rarity());
  }
}
