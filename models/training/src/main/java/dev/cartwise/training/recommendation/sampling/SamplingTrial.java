package dev.cartwise.training.recommendation.sampling;

import dev.cartwise.training.recommendation.blend.EncoderRanking;
import dev.cartwise.training.recommendation.data.Query;
import dev.cartwise.training.recommendation.data.Split;
import dev.cartwise.training.recommendation.metric.RankingRun;
import dev.cartwise.training.recommendation.metric.Ranks;
import dev.cartwise.training.recommendation.neural.FitLimits;
import dev.cartwise.training.recommendation.neural.SequenceConfig;
import dev.cartwise.training.recommendation.neural.SequenceModel;
import dev.cartwise.training.recommendation.neural.SequenceTrainer;
import dev.cartwise.training.recommendation.trial.Workspace;
import java.util.List;

/**
 * Sequence models of one shop that differ in their negatives alone: as many as a shop of a million
 * items draws, and all items.
 */
final class SamplingTrial {

  private static final int QUESTIONS = 2000;

  /** The most touches that a fit reads, which a shop of a million items has many times over. */
  private static final long TOUCHES_OF_LARGE_SHOPS = 4_000_000;

  private final List<int[]> training;
  private final int itemCount;
  private final RankingRun run;
  private final FitLimits limits;
  private final int threads;
  private final long seed;

  /**
   * Prepares the fits.
   *
   * @param sessions of items in {@code [0, itemCount)}; the last ones are asked about
   * @param limits of each fit
   */
  SamplingTrial(List<int[]> sessions, int itemCount, FitLimits limits, int threads, long seed) {
    Split split = Split.ofSessions(sessions, seed);
    List<Query> questions = Split.sample(split.validation(), QUESTIONS, seed);
    this.training = split.training();
    this.itemCount = itemCount;
    this.run = new RankingRun(questions, itemCount, false, threads);
    this.limits = limits;
    this.threads = threads;
    this.seed = seed;
  }

  /** Negatives that a shop of a million items draws for a batch. */
  static int drawsOfLargeShops() {
    return SequenceConfig.forData(TOUCHES_OF_LARGE_SHOPS, 1, 0).sampledItems();
  }

  /**
   * How a model that was fitted with so many negatives ranks the last sessions' clicks.
   *
   * @param draws negatives of a batch; at least the item count means all
   */
  Ranks ranks(int draws) {
    long transitions =
        training.stream().mapToLong(session -> Math.max(0, session.length - 1)).sum();
    SequenceConfig config =
        SequenceConfig.forData(transitions, threads, seed).withSampledItems(draws);
    try (Workspace workspace = Workspace.create()) {
      SequenceModel model =
          new SequenceTrainer(config, limits)
              .train(training, itemCount, new int[itemCount][0], config.epochs(), null);
      return new EncoderRanking(workspace.artifact("encoder"), run).of(model);
    }
  }
}
