package dev.cartwise.training.recommendation.blend;

import dev.cartwise.recommendation.blend.OnnxEncoder;
import dev.cartwise.recommendation.blend.model.BlendModel;
import dev.cartwise.recommendation.blend.model.BlendWeights;
import dev.cartwise.recommendation.blend.model.Evidence;
import dev.cartwise.recommendation.blend.vectors.VectorClustering;
import dev.cartwise.training.recommendation.data.Query;
import dev.cartwise.training.recommendation.data.Split;
import dev.cartwise.training.recommendation.metric.RankingRun;
import dev.cartwise.training.recommendation.neural.FitLimits;
import dev.cartwise.training.recommendation.neural.SequenceConfig;
import dev.cartwise.training.recommendation.neural.SequenceEnsemble;
import dev.cartwise.training.recommendation.neural.SequenceModel;
import dev.cartwise.training.recommendation.neural.SequenceTrainer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fits the sequence models and the edges, and learns how to blend them. */
public final class BlendTrainer {

  private static final Logger LOG = LoggerFactory.getLogger(BlendTrainer.class);
  private static final int MONITORED = 1500;
  private static final int MONITORED_DEPTH = 20;
  private static final Set<Evidence> LEARNED =
      EnumSet.complementOf(EnumSet.of(Evidence.RESEMBLES_NEW));

  /** Sequence models of a shop whose items are all ranked; more items are ranked by one alone. */
  private static final int MEMBERS = 2;

  private final ItemContent content;
  private final int itemCount;
  private final boolean masked;
  private final int threads;
  private final FitLimits limits;
  private final long seed;

  /**
   * Prepares fits over the same items.
   *
   * @param content what is known of the items beside their events
   * @param masked whether items of the history cannot be the answer
   * @param limits of each sequence model's training
   */
  public BlendTrainer(
      ItemContent content, boolean masked, int threads, FitLimits limits, long seed) {
    this.content = content;
    this.itemCount = content.items();
    this.masked = masked;
    this.threads = threads;
    this.limits = limits;
    this.seed = seed;
  }

  /** Fits on the training part and learns weights and passes on the validation part. */
  public FittedBlend tune(Split split, Path artifact) {
    return tune(split, List.of(), artifact);
  }

  /**
   * Fits on the training part and learns weights and passes on the validation part, and the weights
   * of repeats on questions of their own. Where items of the history cannot be the answer, the
   * validation part tells nothing about these; they count when items are ordered that the shopper
   * touched.
   *
   * @param lastTouches whose answers may be items of the history
   */
  public FittedBlend tune(Split split, List<Query> lastTouches, Path artifact) {
    long start = System.nanoTime();
    List<Query> monitored = Split.sample(split.validation(), MONITORED, seed);
    RankingRun run = new RankingRun(monitored, itemCount, masked, threads);
    EncoderRanking alone = new EncoderRanking(artifact, run);
    List<SequenceModel> members = new ArrayList<>();
    for (SequenceConfig config : configs(split.training())) {
      members.add(
          new SequenceTrainer(config, limits)
              .train(
                  split.training(),
                  itemCount,
                  content.traits(),
                  config.epochs(),
                  unfinished -> alone.of(unfinished).ndcg(MONITORED_DEPTH)));
    }
    SequenceEnsemble neural = new SequenceEnsemble(members);
    BlendModel parts =
        BlendParts.assemble(split.training(), content, neural, BlendWeights.only(Evidence.NEURAL));
    BlendModel model;
    try (OnnxEncoder encoder = FittedBlend.writeEncoder(artifact, neural)) {
      BlendWeights weights =
          WeightLearner.learn(parts, encoder, split.validation(), masked, seed, LEARNED);
      weights = WeightLearner.withRepeats(parts.withWeights(weights), encoder, lastTouches, seed);
      weights = showingNew(parts, weights, encoder, split.training());
      model = parts.withWeights(weights);
      model = model.with(RerankingLearner.learn(model, encoder, split.validation(), masked, seed));
    }
    LOG.info("weights {}, {}", model.weights().byEvidence(), model.reranking());
    return FittedBlend.publish(artifact, model, neural, secondsSince(start));
  }

  /**
   * Fits on other sequences as a tuned fit was: with its settings, its passes, its weights and its
   * re-ranking.
   */
  public FittedBlend refit(FittedBlend tuned, List<int[]> sequences, Path artifact) {
    long start = System.nanoTime();
    List<SequenceModel> members = new ArrayList<>();
    for (NeuralFit fit : tuned.fits()) {
      members.add(
          new SequenceTrainer(fit.config(), limits)
              .train(sequences, itemCount, content.traits(), fit.curve().bestEpoch(), null));
    }
    SequenceEnsemble neural = new SequenceEnsemble(members);
    BlendModel model = BlendParts.assemble(sequences, content, neural, tuned.model().weights());
    BlendWeights weights;
    try (OnnxEncoder encoder = FittedBlend.writeEncoder(artifact, neural)) {
      weights = showingNew(model, model.weights(), encoder, sequences);
    }
    return FittedBlend.publish(
        artifact,
        model.withWeights(weights).with(tuned.model().reranking()),
        neural,
        secondsSince(start));
  }

  /** Learned weights with the one that lets items without events be seen. */
  private BlendWeights showingNew(
      BlendModel parts, BlendWeights learned, OnnxEncoder encoder, List<int[]> sequences) {
    return content.showsNew()
        ? learned.with(
            Evidence.RESEMBLES_NEW,
            NewItemWeight.find(parts.withWeights(learned), encoder, sequences, seed))
        : learned;
  }

  /** The settings of each member of the ensemble, which differ in their seeds. */
  private List<SequenceConfig> configs(List<int[]> sequences) {
    long transitions =
        sequences.stream().mapToLong(sequence -> Math.max(0, sequence.length - 1)).sum();
    int members = itemCount < VectorClustering.MIN_ITEMS ? MEMBERS : 1;
    return LongStream.concat(LongStream.of(seed), new SplittableRandom(seed).longs())
        .limit(members)
        .mapToObj(each -> SequenceConfig.forData(transitions, threads, each))
        .toList();
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
