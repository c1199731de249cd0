package dev.cartwise.training.recommendation.neural;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import dev.cartwise.training.pytorch.AdamOptimizer;
import dev.cartwise.training.pytorch.LazyAdamTable;
import dev.cartwise.training.pytorch.PyTorch;
import dev.cartwise.training.recommendation.neural.LearningCurve.Point;
import dev.cartwise.training.recommendation.neural.batch.NegativeSampler;
import dev.cartwise.training.recommendation.neural.batch.SequenceBatch;
import dev.cartwise.training.recommendation.neural.batch.SequenceBatches;
import dev.cartwise.training.stopping.StoppedBy;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trains the sequence model by cross-entropy of each next item, and keeps the pass that validates
 * best.
 */
public final class SequenceTrainer {

  private static final Logger LOG = LoggerFactory.getLogger(SequenceTrainer.class);
  private static final int WARM_UP_STEPS = 200;
  private static final float LAST_RATE = 0.02f;
  private static final int PATIENCE = 3;

  private final SequenceConfig config;
  private final FitLimits limits;
  private final LongSupplier nanos;

  /**
   * Prepares a training.
   *
   * @param limits where training ends before its passes do; the step size has fallen to its end by
   *     then. Unless the clock is heard, equal seeds give equal weights
   */
  public SequenceTrainer(SequenceConfig config, FitLimits limits) {
    this(config, limits, System::nanoTime);
  }

  /**
   * Prepares a training on another clock.
   *
   * @param nanos tells the time
   */
  SequenceTrainer(SequenceConfig config, FitLimits limits, LongSupplier nanos) {
    this.config = config;
    this.limits = limits;
    this.nanos = nanos;
  }

  /**
   * Trains on sequences of item indices.
   *
   * @param sequences each in time order, items in {@code [0, itemCount)}
   * @param attributesOfItem attribute ids of each item, an empty row for none
   * @param passes passes to make, at most the planned ones
   * @param validation decides which pass is kept and when to stop; without it the last is kept
   */
  public SequenceModel train(
      List<int[]> sequences,
      int itemCount,
      int[][] attributesOfItem,
      int passes,
      @Nullable ValidationMetric validation) {
    PyTorch.prepare(config.threads());
    Engine engine = Engine.getEngine("PyTorch");
    engine.setRandomSeed((int) config.seed());
    SplittableRandom random = new SplittableRandom(config.seed());
    SequenceBatches batches =
        new SequenceBatches(sequences, config.maxLength(), config.batchTokens());
    NegativeSampler negatives =
        new NegativeSampler(sequences, itemCount, config.sampledItems(), random.split());
    AttributeRows attributes = AttributeRows.of(attributesOfItem, negatives.seen());
    try (NDManager manager = engine.newBaseManager()) {
      NetworkParameters parameters =
          new NetworkParameters(manager, config, attributes.attributeCount(), config.layers());
      SequenceNetwork network = new SequenceNetwork(config, parameters, attributes);
      LazyAdamTable items = NetworkParameters.items(config, itemCount, random.split());
      SequenceStep descent =
          new SequenceStep(
              manager, parameters, network, items, new AdamOptimizer(parameters.all()), negatives);
      ModelSnapshot snapshot =
          new ModelSnapshot(manager, config, parameters, network, items, negatives.seen());
      long start = nanos.getAsLong();
      long allTokens = 0;
      int planned = Math.min(passes, config.epochs());
      StoppedBy stoppedBy = null;
      List<Point> points = new ArrayList<>();
      SequenceModel best = null;
      int bestEpoch = 0;
      double bestMetric = Double.NEGATIVE_INFINITY;
      int step = 0;
      for (int epoch = 1; stoppedBy == null; epoch++) {
        double loss = 0;
        long tokens = 0;
        List<SequenceBatch> pass = batches.pass(random);
        long steps = plannedSteps(pass.size(), batches.transitions());
        for (SequenceBatch batch : pass) {
          stoppedBy = reached(allTokens + tokens, elapsed(start));
          if (stoppedBy != null) {
            break;
          }
          loss += descent.take(batch, learningRate(step++, steps, elapsed(start)), random);
          tokens += batch.tokens().length;
        }
        allTokens += tokens;
        SequenceModel model = snapshot.take();
        double metric = validation == null ? Double.NaN : validation.measure(model);
        double seconds = elapsed(start);
        points.add(new Point(epoch, loss / Math.max(1, tokens), metric, seconds));
        LOG.info(
            "pass {} of {}: loss {}{}, {} s",
            epoch,
            config.epochs(),
            String.format("%.4f", loss / Math.max(1, tokens)),
            validation == null ? "" : String.format(", validation %.4f", metric),
            Math.round(seconds));
        if (validation == null || metric > bestMetric) {
          bestMetric = metric;
          best = model;
          bestEpoch = epoch;
        }
        boolean stale = validation != null && epoch - bestEpoch >= PATIENCE;
        if (stoppedBy == null && epoch >= planned) {
          stoppedBy = StoppedBy.PASSES;
        } else if (stoppedBy == null) {
          stoppedBy = stale ? StoppedBy.PATIENCE : reached(allTokens, elapsed(start));
        }
      }
      if (best == null) {
        throw new IllegalStateException("the validation metric was never a number");
      }
      LOG.info("stopped by {} after {} tokens, pass {} is kept", stoppedBy, allTokens, bestEpoch);
      return withCurve(best, new LearningCurve(points, bestEpoch, stoppedBy));
    }
  }

  /** Steps until the passes or the tokens end; windows of a pass are the same in each. */
  private long plannedSteps(int stepsOfPass, long tokensOfPass) {
    double passesOfTokens = limits.tokens() / (double) Math.max(1, tokensOfPass);
    return (long) Math.ceil(stepsOfPass * Math.min(config.epochs(), passesOfTokens));
  }

  private @Nullable StoppedBy reached(long tokens, double seconds) {
    if (tokens >= limits.tokens()) {
      return StoppedBy.TOKENS;
    }
    return limits.clock().isOver(seconds) ? StoppedBy.CLOCK : null;
  }

  private float learningRate(int step, long steps, double seconds) {
    float warm = Math.min(1f, (step + 1f) / Math.min(WARM_UP_STEPS, Math.max(1, steps / 5)));
    double progress = limits.clock().progress((double) step / steps, seconds);
    return config.learningRate() * warm * (float) Math.max(LAST_RATE, 1 - progress);
  }

  private double elapsed(long start) {
    return (nanos.getAsLong() - start) / 1e9;
  }

  private static SequenceModel withCurve(SequenceModel model, LearningCurve curve) {
    return new SequenceModel(
        model.config(),
        model.itemCount(),
        model.itemVectors(),
        model.scale(),
        model.encoder(),
        curve);
  }
}
