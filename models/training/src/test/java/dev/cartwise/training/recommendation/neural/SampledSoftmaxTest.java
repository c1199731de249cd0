package dev.cartwise.training.recommendation.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import dev.cartwise.training.pytorch.PyTorch;
import dev.cartwise.training.recommendation.neural.batch.Candidates;
import dev.cartwise.training.recommendation.neural.batch.NegativeSampler;
import dev.cartwise.training.recommendation.neural.batch.SequenceBatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SampledSoftmaxTest {

  private static final int ITEMS = 2000;
  private static final int ROUNDS = 300;

  private static final List<int[]> WINDOWS = windows();
  private static final SequenceBatch BATCH = SequenceBatch.of(WINDOWS.toArray(int[][]::new));
  private static final double[][] LOGITS = logits();

  @BeforeAll
  static void prepare() {
    PyTorch.prepare(1);
  }

  @Test
  void theGradientsBiasFallsAsTheInverseOfTheDraws() {
    double few = bias(100);
    double more = bias(200);
    double many = bias(400);

    assertThat(more / few).isCloseTo(0.5, within(0.15));
    assertThat(many / more).isCloseTo(0.5, within(0.15));
    assertThat(many).as("of what the row's own items are pushed away with").isLessThan(0.02);
  }

  @Test
  void theGradientIsExactOverTheWholeCatalogue() {
    assertThat(bias(ITEMS, 1)).isCloseTo(0, within(1e-4));
  }

  private static double bias(int draws) {
    return bias(draws, ROUNDS);
  }

  /**
   * How much more a row's own items are pushed away than by the softmax over all items, as a share:
   * 0 when the gradient's expectation over draws is exact. The error of the estimated sum, whose
   * own expectation is 0, is taken off to see the bias with fewer draws (a control variate).
   */
  private static double bias(int draws, int rounds) {
    NegativeSampler sampler =
        new NegativeSampler(
            List.of(IntStream.range(0, ITEMS).toArray()),
            ITEMS,
            draws,
            new SplittableRandom(draws));
    double excess = 0;
    int count = 0;
    try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager()) {
      for (int round = 0; round < rounds; round++) {
        Candidates candidates = sampler.candidates(BATCH);
        int columns = candidates.items().length;
        float[] gradient = gradient(manager, candidates, draws >= ITEMS);
        float[] weights = candidates.logWeightsOfRows(BATCH);
        for (int token = 0; token < BATCH.tokens().length; token++) {
          int position = BATCH.tokens()[token];
          int row = position / BATCH.length();
          double[] shares = shares(LOGITS[position]);
          double estimated = 0;
          for (int column = 0; column < columns; column++) {
            estimated +=
                shares[candidates.items()[column]] * Math.exp(weights[row * columns + column]);
          }
          for (int item : Arrays.stream(WINDOWS.get(row)).distinct().toArray()) {
            int column = Arrays.binarySearch(candidates.items(), item);
            double slope = gradient[position * columns + column] * (double) BATCH.targets().length;
            double pushed = item == BATCH.targets()[token] ? slope + 1 : slope;
            excess += pushed / shares[item] - 1 + (estimated - 1);
            count++;
          }
        }
      }
    }
    return excess / count;
  }

  private static float[] gradient(NDManager manager, Candidates candidates, boolean all) {
    int columns = candidates.items().length;
    float[] values = new float[LOGITS.length * columns];
    for (int position = 0; position < LOGITS.length; position++) {
      for (int column = 0; column < columns; column++) {
        values[position * columns + column] = (float) LOGITS[position][candidates.items()[column]];
      }
    }
    try (NDManager scratch = manager.newSubManager()) {
      NDArray logits = scratch.create(values, new Shape(BATCH.rows(), BATCH.length(), columns));
      logits.setRequiresGradient(true);
      try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
        collector.backward(
            all
                ? SampledSoftmax.lossOverAll(scratch, logits, BATCH, candidates)
                : SampledSoftmax.loss(scratch, logits, BATCH, candidates));
      }
      return logits.getGradient().toFloatArray();
    }
  }

  private static double[] shares(double[] logits) {
    double sum = Arrays.stream(logits).map(Math::exp).sum();
    return Arrays.stream(logits).map(logit -> Math.exp(logit) / sum).toArray();
  }

  private static List<int[]> windows() {
    SplittableRandom random = new SplittableRandom(1);
    List<int[]> windows = new ArrayList<>();
    for (int row = 0; row < 12; row++) {
      windows.add(random.ints(3 + row % 5, 0, ITEMS).toArray());
    }
    return windows;
  }

  private static double[][] logits() {
    SplittableRandom random = new SplittableRandom(2);
    double[][] logits = new double[BATCH.inputs().length][ITEMS];
    for (double[] row : logits) {
      Arrays.setAll(row, item -> random.nextGaussian());
    }
    return logits;
  }
}
