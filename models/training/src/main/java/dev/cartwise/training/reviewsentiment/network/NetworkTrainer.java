package dev.cartwise.training.reviewsentiment.network;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.ParameterTracker;
import dev.cartwise.training.pytorch.LogisticLoss;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Trains a network by cross-entropy; equal seeds on one thread give equal weights. */
public final class NetworkTrainer {
  private static final Logger LOG = LoggerFactory.getLogger(NetworkTrainer.class);
  private static final int CHUNK_BATCHES = 20;
  private static final int WARM_UP_STEPS = 100;
  private static final float SMOOTHING = 0.05f;

  private final long seed;
  private final LearningRates rates;
  private final SentimentNetwork network;
  private final NetworkWeights weights;
  private final NDManager manager;

  public NetworkTrainer(SentimentNetwork network, LearningRates rates, long seed) {
    this.network = network;
    this.rates = rates;
    this.seed = seed;
    this.weights = network.weights();
    this.manager = weights.manager();
  }

  /** Everything that a training depends on beside its network, texts, passes and seed, in words. */
  public static String recipe(LearningRates rates) {
    return rates + " warm-up " + WARM_UP_STEPS + " smoothing " + SMOOTHING;
  }

  /** Makes passes over the windows while the step size falls to zero. */
  public void train(List<TrainingWindow> windows, int passes) {
    Random random = new Random(seed);
    int steps = passes * split(windows, random).size();
    int[] step = {0};
    Optimizer adam =
        Optimizer.adam().optLearningRateTracker(rate(step, steps)).optWeightDecays(0).build();
    for (int pass = 1; pass <= passes; pass++) {
      double loss = 0;
      long start = System.nanoTime();
      List<List<TrainingWindow>> parts = split(windows, random);
      for (List<TrainingWindow> part : parts) {
        loss += step(network.batch(part), adam);
        step[0]++;
      }
      LOG.info(
          "pass {} of {}: loss {}, {} s",
          pass,
          passes,
          String.format("%.4f", loss / parts.size()),
          (System.nanoTime() - start) / 1_000_000_000);
    }
  }

  private ParameterTracker rate(int[] step, int steps) {
    return (array, update) -> {
      float rate = weights.isPretrained(array) ? rates.pretrained() : rates.fresh();
      float warm = Math.min(1, (step[0] + 1f) / Math.min(WARM_UP_STEPS, Math.max(1, steps / 5)));
      return rate * warm * Math.max(0.01f, 1 - step[0] / (float) Math.max(1, steps));
    };
  }

  /** Cuts shuffled windows into batches of about one length each. */
  private List<List<TrainingWindow>> split(List<TrainingWindow> windows, Random random) {
    List<TrainingWindow> shuffled = new ArrayList<>(windows);
    Collections.shuffle(shuffled, random);
    List<List<TrainingWindow>> parts = new ArrayList<>();
    int chunk = rates.rows() * CHUNK_BATCHES;
    for (int from = 0; from < shuffled.size(); from += chunk) {
      List<TrainingWindow> sorted =
          new ArrayList<>(shuffled.subList(from, Math.min(shuffled.size(), from + chunk)));
      sorted.sort(Comparator.comparingInt(TrainingWindow::length));
      cut(sorted, parts);
    }
    Collections.shuffle(parts, random);
    return parts;
  }

  private void cut(List<TrainingWindow> sorted, List<List<TrainingWindow>> parts) {
    List<TrainingWindow> part = new ArrayList<>();
    for (TrainingWindow window : sorted) {
      if (part.size() == rates.rows() || (part.size() + 1) * window.length() > rates.tokens()) {
        parts.add(part);
        part = new ArrayList<>();
      }
      part.add(window);
    }
    if (!part.isEmpty()) {
      parts.add(part);
    }
  }

  private double step(WindowBatch batch, Optimizer adam) {
    try (NDManager scratch = manager.newSubManager()) {
      weights.all().values().forEach(scratch::tempAttachAll);
      NDArray loss;
      try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
        NDArray logits = network.logits(scratch, batch, true);
        NDArray targets = scratch.create(smooth(batch.targets()));
        NDArray each = LogisticLoss.of(scratch, logits, targets);
        loss = each.mul(scratch.create(batch.weights())).mean();
        collector.backward(loss);
      }
      double value = loss.getFloat();
      weights
          .all()
          .forEach(
              (name, array) -> {
                NDArray gradient = array.getGradient();
                gradient.attach(scratch);
                adam.update(name, array, gradient);
                gradient.muli(0);
              });
      return value;
    }
  }

  private static float[] smooth(float[] targets) {
    for (int i = 0; i < targets.length; i++) {
      targets[i] = targets[i] * (1 - SMOOTHING) + SMOOTHING / 2;
    }
    return targets;
  }

  /** Returns the log-odds of texts: those of their windows, weighted by length. */
  public double[] logits(List<TrainingWindow> windows, int texts) {
    double[] sums = new double[texts];
    double[] lengths = new double[texts];
    List<TrainingWindow> sorted = new ArrayList<>(windows);
    sorted.sort(Comparator.comparingInt(TrainingWindow::length));
    List<List<TrainingWindow>> parts = new ArrayList<>();
    cut(sorted, parts);
    for (List<TrainingWindow> part : parts) {
      try (NDManager scratch = manager.newSubManager()) {
        weights.all().values().forEach(scratch::tempAttachAll);
        float[] logits = network.logits(scratch, network.batch(part), false).toFloatArray();
        for (int i = 0; i < logits.length; i++) {
          TrainingWindow window = part.get(i);
          sums[window.text()] += (double) window.length() * logits[i];
          lengths[window.text()] += window.length();
        }
      }
    }
    for (int i = 0; i < texts; i++) {
      sums[i] = lengths[i] == 0 ? 0 : sums[i] / lengths[i];
    }
    return sums;
  }
}
