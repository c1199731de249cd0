package dev.cartwise.training.recommendation.neural;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.cartwise.training.pytorch.AdamOptimizer;
import dev.cartwise.training.pytorch.PyTorch;
import dev.cartwise.training.recommendation.neural.LearningCurve.Point;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
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
  private final Duration budget;

  /**
   * Prepares a training.
   *
   * @param budget wall time after which training ends; the step size has fallen to its end by then;
   *     unless it is reached, equal seeds give equal weights
   */
  public SequenceTrainer(SequenceConfig config, Duration budget) {
    this.config = config;
    this.budget = budget;
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
    AttributeRows attributes = AttributeRows.of(attributesOfItem);
    try (NDManager manager = engine.newBaseManager()) {
      NetworkParameters parameters =
          new NetworkParameters(
              manager, config, itemCount, attributes.attributeCount(), config.layers());
      SequenceNetwork network = new SequenceNetwork(config, parameters, attributes);
      SequenceStep descent =
          new SequenceStep(
              manager, parameters, network, new AdamOptimizer(parameters.all()), negatives);
      boolean[] seen = negatives.seen();
      long start = System.nanoTime();
      List<Point> points = new ArrayList<>();
      SequenceModel best = null;
      double bestMetric = Double.NEGATIVE_INFINITY;
      int step = 0;
      for (int epoch = 1; epoch <= Math.min(passes, config.epochs()); epoch++) {
        double loss = 0;
        long tokens = 0;
        List<SequenceBatch> pass = batches.pass(random);
        for (SequenceBatch batch : pass) {
          if (elapsed(start) >= budget.toSeconds()) {
            break;
          }
          float rate = learningRate(step++, pass.size() * config.epochs(), elapsed(start));
          loss += descent.take(batch, rate, random);
          tokens += batch.tokens().length;
        }
        SequenceModel model = snapshot(manager, network, parameters, itemCount, seen);
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
          best = withCurve(model, new LearningCurve(points, epoch));
        }
        boolean stale = validation != null && epoch - bestEpoch(best) >= PATIENCE;
        if (stale || seconds >= budget.toSeconds()) {
          break;
        }
      }
      if (best == null) {
        throw new IllegalStateException("the validation metric was never a number");
      }
      return withCurve(best, new LearningCurve(points, bestEpoch(best)));
    }
  }

  private static int bestEpoch(@Nullable SequenceModel best) {
    return best == null ? 0 : best.curve().bestEpoch();
  }

  private float learningRate(int step, int steps, double seconds) {
    float warm = Math.min(1f, (step + 1f) / Math.min(WARM_UP_STEPS, Math.max(1, steps / 5)));
    double done = (double) step / steps;
    double spent = seconds / budget.toSeconds();
    // The clock is heard only when the passes would not end in time.
    double progress = Math.max(done, 2 * spent - 1);
    return config.learningRate() * warm * (float) Math.max(LAST_RATE, 1 - progress);
  }

  private static double elapsed(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private SequenceModel snapshot(
      NDManager manager,
      SequenceNetwork network,
      NetworkParameters parameters,
      int itemCount,
      boolean[] seen) {
    float[] vectors;
    try (NDManager scratch = manager.newSubManager()) {
      parameters.all().values().forEach(scratch::tempAttachAll);
      float[] own = new float[itemCount];
      for (int item = 0; item < itemCount; item++) {
        own[item] = seen[item] ? 1 : 0;
      }
      vectors =
          network
              .itemVectors(
                  scratch,
                  IntStream.range(0, itemCount).toArray(),
                  scratch.create(own, new Shape(itemCount, 1)))
              .toFloatArray();
    }
    Map<String, float[]> encoder = parameters.values();
    float[] logScale = encoder.remove(NetworkParameters.LOG_SCALE);
    encoder.remove(NetworkParameters.ITEMS);
    encoder.remove(NetworkParameters.ATTRIBUTES);
    float scale = logScale == null ? 1 : (float) Math.exp(logScale[0]);
    return new SequenceModel(
        config, itemCount, vectors, scale, encoder, new LearningCurve(List.of(), 0));
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
