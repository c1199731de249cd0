package dev.cartwise.training.recommendation.baseline;

import dev.cartwise.training.recommendation.data.Split;
import dev.cartwise.training.recommendation.metric.RankMetric;
import dev.cartwise.training.recommendation.metric.RankingRun;
import dev.cartwise.training.recommendation.metric.Ranks;
import dev.cartwise.training.recommendation.metric.Scorer;
import java.util.ArrayList;
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
  private static final int MAX_QUESTIONS = 1500;
  private static final List<NeighbourSettings> CHOICES = choices();

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
    NeighbourSettings best = CHOICES.get(0);
    double highest = -1;
    for (NeighbourSettings tried : CHOICES) {
      Ranks ranks = run.rank(() -> new SessionNeighbours(index, tried)).ranks();
      double value = metric.gain().mean(ranks, metric.depth());
      if (value > highest) {
        highest = value;
        best = tried;
      }
    }
    LOG.info("session-knn: {} validates best, {} {}", best, metric.name(), highest);
    return new TunedNeighbours(itemCount, best);
  }

  private static List<NeighbourSettings> choices() {
    List<NeighbourSettings> choices = new ArrayList<>();
    for (int sample : new int[] {1000, 5000}) {
      for (int neighbours : new int[] {100, 500, 1500}) {
        choices.add(new NeighbourSettings(sample, neighbours, false, true));
        choices.add(new NeighbourSettings(sample, neighbours, true, true));
        choices.add(new NeighbourSettings(sample, neighbours, true, false));
      }
    }
    return choices;
  }

  /** Gives a scorer over these sessions, the latest last, to each thread. */
  public Supplier<Scorer> over(List<int[]> sessions) {
    SessionIndex index = new SessionIndex(sessions, itemCount);
    return () -> new SessionNeighbours(index, settings);
  }

  /** The settings that were chosen, as figures show them. */
  public Map<String, Object> settings() {
    return Map.of(
        "sample",
        settings.sample(),
        "neighbours",
        settings.neighbours(),
        "idf",
        settings.rarity(),
        "nearness",
        settings.nearness());
  }
}
